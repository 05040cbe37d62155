package org.kpigovernor.ingest.routes;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.kpigovernor.http.AnswerBounds;

/** Says in few words why there was no answer. Exceptions' own messages may quote what was sent, so they aren't used. */
final class Failures {
    private Failures() {}

    static String words(Throwable failure) {
        if (failure instanceof UnknownHostException) {
            return "has a host name that isn't known here";
        }
        if (failure instanceof InterruptedIOException) {
            return "didn't answer in time";
        }
        if (failure instanceof AnswerBounds.TooLong) {
            return "gave an answer that is longer than 64 MiB";
        }
        if (failure instanceof ConnectException) {
            return "can't be connected to";
        }
        if (failure instanceof SSLException) {
            return "can't be trusted: its certificate or its encryption is wrong";
        }
        return "broke the connection off (" + failure.getClass().getSimpleName() + ")";
    }
}
