package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void namesThePathOfWhatIsWrong() {
        Json body = json("{'a': {'b': [{'n': 1}, {'n': 'x'}], 't': 5, 'at': 'soon'}}");
        assertReason(() -> body.object("c"), "$.c is missing");
        assertReason(() -> body.text("a"), "$.a isn't a text");
        assertReason(() -> body.object("a").object("b"), "$.a.b isn't an object");
        assertReason(() -> body.object("a").list("b").get(1).whole("n"), "$.a.b[1].n isn't a whole number");
        assertReason(() -> body.object("a").time("at"), "$.a.at isn't a time with an offset between 1970 and 2199");
    }

    @Test
    void aNullIsTheSameAsMissing() {
        Json body = json("{'a': null, 'b': [null, {'c': 1}]}");
        assertThat(body.textOrNull("a")).isNull();
        assertThat(body.list("a")).isEmpty();
        assertThat(body.list("b")).hasSize(1);
        assertReason(() -> body.text("a"), "$.a is missing");
        assertThat(body.isNull("a")).isTrue();
        assertThat(body.isNull("z")).isFalse();
    }

    @Test
    void hugeNumbersAreWrongNotWrapped() {
        Json body = json("{'a': 123456789012345678901234567890, 'b': 1e999, 'c': 3000000000, 'd': 1.5}");
        assertReason(() -> body.whole("a"), "$.a isn't a whole number");
        assertReason(() -> body.number("b"), "$.b isn't a number");
        assertReason(() -> body.countOrNull("c"), "$.c isn't a count");
        assertReason(() -> body.whole("d"), "$.d isn't a whole number");
        assertReason(() -> body.id("d"), "$.d isn't a text");
    }

    @Test
    void textsThatNoDatabaseKeepsAreWrong() {
        assertReason(() -> json("{'a': 'x\\u0000y'}").text("a"), "$.a has characters that no database keeps");
        assertReason(() -> json("{'a': 'x\\ud800y'}").text("a"), "$.a has characters that no database keeps");
        assertReason(() -> json("{'a': '" + "x".repeat(1001) + "'}").text("a"), "$.a is longer than 1000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "5", "null", "{\"a\": 1", "{\"a\": 1} x", "{'a': 1}", "\u0000", "<xml/>"})
    void whatIsNoObjectIsRefused(String body) {
        assertThatThrownBy(() -> Json.parse(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedDelivery.class)
                .hasMessageStartingWith("the body isn't");
    }

    @Test
    void depthAndNumberOfTokensAreLimited() {
        String deep = "[".repeat(100_000);
        String wide = "{\"a\": [" + "1,".repeat(3_000_000) + "1]}";
        for (String body : new String[] {"{\"a\": " + deep, wide}) {
            assertThatThrownBy(() -> Json.parse(body.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(MalformedDelivery.class);
        }
    }

    private static Json json(String text) {
        return Json.parse(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static void assertReason(ThrowingCallable reading, String reason) {
        assertThatThrownBy(reading).isInstanceOf(MalformedDelivery.class).hasMessage(reason);
    }
}
