package org.kpigovernor.judge.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            h     | median hours from commit to deployment | ~~
            %     | failed deployments ÷ all deployments   | ~~
            %     | failed deployments                     | a percentage that doesn't say of what
            h     | TBD                                    | a formula that only says `TBD`
            h     | todo: better quality                   | a formula that only says `todo: better quality`
            todo  | median hours from commit to deployment | no unit
            ~~    | median hours from commit to deployment | no unit
            """)
    void aDefinitionIsSpecificWhenItSaysWhatIsCounted(String unit, String formula, String gap) {
        assertThat(Wording.gap(unit, formula)).isEqualTo(gap);
    }
}
