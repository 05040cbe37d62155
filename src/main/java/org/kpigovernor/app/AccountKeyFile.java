package org.kpigovernor.app;

import java.nio.file.Path;

/**
 * The key that accounts are hashed with, in {@code data/account-key}. Whoever loses it keeps all readings, but can't tell old authors from new reviewers
 * any more.
 */
final class AccountKeyFile {
    private AccountKeyFile() {}

    static byte[] read(Path home) {
        return KeyFile.read(home, "account-key");
    }
}
