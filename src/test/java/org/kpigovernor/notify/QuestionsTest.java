package org.kpigovernor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kpigovernor.catalogue.KpiDefinition;

class QuestionsTest {
    private final Payments payments = new Payments();

    @Test
    void aKpiHasItsOwnQuestionsOrThoseOfItsCategory() {
        assertThat(Questions.shipped().about(kpi("first-review-time")))
                .hasSize(2)
                .first()
                .asString()
                .contains("waited longest");
        assertThat(Questions.shipped().about(Retired.kpi("unheard-of")))
                .first()
                .asString()
                .startsWith("What changed");
    }

    @Test
    void noQuestionAsksWho() {
        payments.kept
                .kpis()
                .forEach(kpi -> assertThat(Questions.shipped().about(kpi))
                        .isNotEmpty()
                        .noneMatch(question -> question.matches("(?i).*\\bwho\\b.*")));
    }

    private KpiDefinition kpi(String id) {
        return payments.kept.kpi(id).orElseThrow();
    }
}
