package org.kpigovernor.notify;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link KilledSendingTest}, {@code -Dkills=50} times. */
@Tag("bench")
class KilledSendingBench {
    @TempDir
    private Path folder;

    @Test
    void whoeverIsKilledWhileSendingLosesNothingAndRepeatsOnlyWhatWasUnderWay() throws Exception {
        new KilledSending(folder.resolve("db")).run(Integer.getInteger("kills", 50));
    }
}
