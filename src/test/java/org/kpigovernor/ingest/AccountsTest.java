package org.kpigovernor.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final Accounts accounts = new Accounts(Sample.keys(), Set.of("Renovate"));

    @Test
    void theSameAccountHasTheSameKeyAndAnotherOneAnother() {
        AccountKeys keys = Sample.keys();
        assertThat(keys.key("github", "7001"))
                .isEqualTo(Sample.keys().key("github", "7001"))
                .isNotEqualTo(keys.key("github", "7002"))
                .isNotEqualTo(keys.key("gitlab", "7001"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void anotherInstallationsKeyGivesOtherKeys() {
        AccountKeys other = new AccountKeys("another".getBytes(StandardCharsets.UTF_8));
        assertThat(other.key("github", "7001")).isNotEqualTo(Sample.keys().key("github", "7001"));
    }

    @Test
    void sourceAndIdDontRunTogether() {
        assertThat(Sample.keys().key("git", "hub1")).isNotEqualTo(Sample.keys().key("github", "1"));
    }

    @Test
    void anEmptyKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccountKeys(new byte[0]));
    }

    @Test
    void botsAreKnownByTypeByLoginOrByConfiguration() {
        assertThat(accounts.account("github", "1", "mira", true).bot()).isTrue();
        assertThat(accounts.account("github", "1", "dependabot[bot]", false).bot())
                .isTrue();
        assertThat(accounts.account("github", "1", "renovate", false).bot()).isTrue();
        assertThat(accounts.account("github", "1", "renovate-fan", false).bot()).isFalse();
        assertThat(accounts.account("github", "1", null, false).bot()).isFalse();
    }
}
