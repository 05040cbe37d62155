package org.kpigovernor.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.CronExpression;

class CronTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 30 8 ? * MON-FRI",
                "0 0/15 8-18 ? * MON,WED",
                "0 0 8 1W * ?",
                "0 0 8 LW 1,4,7,10 ?",
                "0 0 8 L-2 JAN-JUN ?",
                "0 0 8 ? * 6#3",
                "0 0 8 ? * FRIL",
                "0 0 8 1/5 * ? 2026-2030"
            })
    void whatIsTakenQuartzTakesToo(String text) throws Exception {
        assertThat(CronExpression.isValidExpression(CronText.read(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30 8 * * *",
                "0 60 8 ? * MON",
                "0 0 8 32 * ?",
                "0 0 8 ? 13 MON",
                "0 0 8 ? * MO",
                "0 0 8 ? * ?",
                "0 0 8 * * *",
                "every day"
            })
    void whatQuartzRefusesIsRefusedWithAReason(String text) {
        assertThat(CronExpression.isValidExpression(text)).isFalse();
        assertThatThrownBy(() -> CronText.read(text)).isInstanceOf(Mistake.class);
    }

    @Test
    void quartzTakesTheShippedSchedules() {
        assertThat(ConfigurationLoader.load(Path.of("."), null, Map.of())
                        .reviews()
                        .schedules())
                .isNotEmpty()
                .allMatch(schedule -> CronExpression.isValidExpression(schedule.cron()));
    }
}
