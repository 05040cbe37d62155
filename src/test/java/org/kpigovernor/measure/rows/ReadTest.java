package org.kpigovernor.measure.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** Something with a field of every kind. */
    private record Thing(
            Map<String, Instant> moments, @Nullable Double size, List<String> labels, boolean open) {
        Optional<Instant> at(String moment) {
            return Optional.ofNullable(moments.get(moment));
        }
    }

    private static final RecordKind<Thing> KIND = new RecordKind<>(
            "thing",
            "for tests",
            List.of(
                    Field.moment("begun", "", thing -> thing.at("begun")),
                    Field.moment("first look", "", thing -> thing.at("first look")),
                    Field.moment("ended", "", thing -> thing.at("ended")),
                    Field.number("size", "", Thing::size),
                    Field.number("size before", "", thing -> 40.0),
                    Field.words("label", "", Thing::labels),
                    Field.flag("open", "", Thing::open)));

    /** Begun at noon, looked at 90.5 seconds later, never ended; of 10, labelled so. */
    private static final Thing THING = new Thing(
            Map.of("begun", NOON, "first look", NOON.plusMillis(90_500)), 10.0, List.of("Hotfix", "to do"), true);

    private final List<String> mistakes = new ArrayList<>();

    private @Nullable Read<Thing> read(String where, String at, String value, String rounding) {
        return Read.of(
                KIND,
                new Read.Cells(where, at, value, rounding),
                (column, mistake) -> mistakes.add(column + ": " + mistake.what() + " — " + mistake.hint()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | true",
                "open | true",
                "not open | false",
                "ended | false",
                "ended is unknown | true",
                "first look is known and open | true",
                "begun before first look | true",
                "begun is not after first look | true",
                "ended is not after begun | false",
                "not (ended after begun) | true",
                "begun to first look > 1m | true",
                "begun to first look >= 2m | false",
                "begun to ended < 10w | false",
                "size > 9.5 and size <= 10 | true",
                "size = 10 or ended | true",
                "size before > 39 | true",
                "label is hotfix | true",
                "label is not hotfix | false",
                "label is one of a; to do; b | true",
                "label is \"to do\" and open | true",
                "label matches /^hot/ | false",
                "label matches /^hot/i | true",
                "label matches /a\\/b/ or not ended | true",
                "open and ended or open | true",
                "open and (ended or open) and not (not open) | true",
                "not open or {x} | true",
            })
    void aFilterMeansWhatItSays(String where, boolean counts) {
        var read = read(where.replace("{x}", "true"), "begun", "", "");
        assertThat(mistakes).isEmpty();
        assertThat(read).isNotNull();
        assertThat(read.counts(THING)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | 1 | 1",
                "size | '' | 10 | 1",
                "begun to first look | '' | 90.5 | 1",
                "begun to first look | whole minutes up | 120 | 1",
                "begun to first look | whole minutes down | 60 | 1",
                "begun to ended + begun to first look | whole minutes up | 120 | 1",
                "first look to begun + begun to first look | '' | 90.5 | 1",
                "share of: label is hotfix | '' | 1 | 1",
                "share of: ended | '' | 0 | 1",
                "size of size before | '' | 10 | 40",
            })
    void aValueIsWhatItSays(String value, String rounding, double amount, double weight) {
        var read = read("", "begun", value, rounding);
        assertThat(mistakes).isEmpty();
        assertThat(read).isNotNull();
        assertThat(read.amount(THING)).isEqualTo(new Amount(amount, weight));
    }

    @Test
    void aSpanThatRunsBackwardsIsNoValueAndOneThatIsNotKnownIsNone() {
        assertThat(java.util.Objects.requireNonNull(read("", "begun", "first look to begun", ""))
                        .amount(THING))
                .isSameAs(Amount.NEGATIVE);
        assertThat(java.util.Objects.requireNonNull(read("", "begun", "begun to ended", ""))
                        .amount(THING))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opne | begun | '' | '' | where: a thing has no `opne` — did you mean `open`?",
                "open and | begun | '' | '' | where: here something of a thing is missing — RECORDS.md lists what it has",
                "open ended | begun | '' | '' | where: `ended` isn't understood here — join clauses by and, or; write not before one",
                "(open | begun | '' | '' | where: a bracket isn't closed before `` — join clauses by and, or; write not before one",
                "size > many | begun | '' | '' | where: `many` doesn't begin with a number — write such as 400",
                "begun to ended > 3 | begun | '' | '' | where: `3` is no length of time — write such as 90m, 24h, 2d or 13w",
                "begun before size | begun | '' | '' | where: `size` is no moment — RECORDS.md lists which are",
                "label matches hot | begun | '' | '' | where: after `matches` a pattern between slashes is missing — write such as /hotfix¦revert/i",
                "'' | size | '' | '' | at: `size` is no moment — RECORDS.md lists which are",
                "'' | begun | begun to siez | '' | value: a thing has no `siez` — did you mean `size`?",
                "'' | begun | begun to size | '' | value: `size` is no moment — of a thing there are begun, ended, first look",
                "'' | begun | begun | '' | value: after `begun` it isn't said to when — write such as opened to merged",
                "'' | begun | size | whole minutes up | rounding: only spans of time are rounded — leave it empty",
                "'' | begun | begun to ended | up | rounding: `up` is no way to round — write such as whole minutes up, or nothing",
            })
    void aMistakeIsToldAtItsColumnWithTheNameThatWasMeant(
            String where, String at, String value, String rounding, String told) {
        assertThat(read(where, at, value, rounding)).isNull();
        assertThat(mistakes).containsExactly(told.replace("¦", "|"));
    }
}
