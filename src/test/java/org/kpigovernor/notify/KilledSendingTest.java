package org.kpigovernor.notify;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledSendingTest {
    @TempDir
    private Path folder;

    @Test
    void whoeverIsKilledWhileSendingLosesNothingAndRepeatsOnlyWhatWasUnderWay() throws Exception {
        new KilledSending(folder.resolve("db")).run(3);
    }
}
