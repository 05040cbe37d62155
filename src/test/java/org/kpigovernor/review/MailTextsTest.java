package org.kpigovernor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.notify.MailSample;
import org.kpigovernor.notify.MailTextCheck;
import org.kpigovernor.notify.MailTexts;
import org.kpigovernor.notify.Questions;
import org.kpigovernor.notify.SampleKpis;

class MailTextsTest {
    private static final List<MailSample> SAMPLES = ReviewSamples.all(Questions.shipped());

    @TempDir
    Path home;

    private final List<Problem> broken = new ArrayList<>();

    @Test
    void theShippedTextsFillEveryMailWithoutAMistake() throws IOException {
        for (var sample : SAMPLES) {
            var texts = MailTexts.shipped().templates();
            assertThat(texts.text(sample.template(), sample.mail())).isNotBlank();
            var html = texts.html(sample.template(), sample.mail());
            assertThat(html).contains("</html>");
        }
        Files.createDirectories(home.resolve("config/mail"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void everyShippedTemplateMayBeReplacedByItsCopy() throws IOException {
        var shipped = Path.of("src/main/resources/mail");
        try (var files = Files.list(shipped)) {
            for (var file : files.toList()) {
                write(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(problems()).isEmpty();
        assertThat(text("weekly"))
                .isEqualTo(MailTexts.shipped()
                        .templates()
                        .text("weekly", sample("weekly").mail()));
        assertThat(broken).isEmpty();
    }

    @Test
    void aHomesTextAndQuestionsTakeThePlaceOfTheShippedOnes() throws IOException {
        write("weekly.ftl", "Dear manager of ${mail.header.team}\n");
        write("questions.properties", "change-failure-rate = Which test was missing?\n");
        assertThat(problems()).isEmpty();
        assertThat(text("weekly")).isEqualTo("Dear manager of Payments\n");
        var kpi = SampleKpis.troubled().definition();
        assertThat(texts().questions().about(kpi)).containsExactly("Which test was missing?");
        assertThat(texts().questions().about(SampleKpis.better().definition()))
                .isEqualTo(Questions.shipped().about(SampleKpis.better().definition()));
    }

    @Test
    void aTextThatFailsIsToldAndTheShippedOneIsSent() throws IOException {
        write("weekly.ftl", "Hello\n${mail.header.tema}\n");
        assertThat(text("weekly")).contains("Payments · weekly review");
        assertThat(broken)
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("config/mail/weekly.ftl:2:")
                        .contains("mail.header.tema"));
    }

    @Test
    void theCheckTellsEachMistakeWithItsPlace() throws IOException {
        write("weekly.ftl", "Hello\n<#if mail>\n");
        write("weekli.ftlh", "");
        write("questions.properties", "mttr =\n");
        assertThat(problems())
                .extracting(Problem::file, Problem::line)
                .contains(org.assertj.core.groups.Tuple.tuple("config/mail/weekly.ftl", 2));
        assertThat(problems().toString())
                .contains("no mail has a text of that name", "did you mean `weekly.ftlh`?", "`mttr` has no question");
    }

    @Test
    void aVariableThatNoMailHasIsFoundByFillingIt() throws IOException {
        write(
                "daily.ftlh",
                "<#import \"layout.ftlh\" as layout>\n<@layout.page mail.header.subject mail.header.headlin>\n</@layout.page>");
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("config/mail/daily.ftlh:2:")
                        .contains("parameter \"preview\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${mail.header.team?no_esc}",
                "${mail.header.team? <#-- hidden --> no_esc}",
                "<#noautoesc>${mail.header.team}</#noautoesc>",
                "<#ftl output_format=\"plainText\">",
                "<#outputformat \"plainText\">x</#outputformat>",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${mail?api.class}",
                "<@\"${1}\"?interpret />",
                "${\"1+1\"?eval}",
                "<#include \"../teams.yaml\">",
                "<#include \"/etc/passwd\">",
                "<#assign x = \"a\"><#include x>",
                "<#import \"other.ftlh\" as other>",
                "${.get_optional_template(\"../teams.yaml\").exists}",
                "<#list 1.. as x>y</#list>"
            })
    void whatCouldRunOrReachOrUnescapeIsRefusedByTheCheckAndNeverFilled(String text) throws IOException {
        write("daily.ftlh", text);
        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(1));
        assertThat(texts().templates().html("daily", sample("daily").mail())).contains("</html>");
        assertThat(broken).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${mail.class.name}", "${mail.getClass()}", "${mail.header.team.bytes}"})
    void onlyTheWordsOfAMailAreInReach(String text) throws IOException {
        write("daily.ftlh", text);
        assertThat(problems()).isNotEmpty();
    }

    @Test
    void aTextThatNeverEndsIsCutAndTheShippedOneIsSent() throws IOException {
        write("daily.ftl", "<#macro again>${mail.header.team} <@again/></#macro><@again/>");
        assertThat(text("daily")).contains("Payments · daily review");
        assertThat(broken).isNotEmpty();
    }

    private String text(String name) {
        return texts().templates().text(sample(name).template(), sample(name).mail());
    }

    private MailTexts texts() {
        return MailTexts.of(home, broken::add);
    }

    private List<Problem> problems() {
        return MailTextCheck.problems(home, SAMPLES);
    }

    private static MailSample sample(String name) {
        return SAMPLES.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        var folder = home.resolve("config/mail");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text);
    }
}
