package org.kpigovernor.notify;

import java.util.List;

/**
 * A mail to somebody whose silence ends soon, as its templates print it.
 *
 * @param heading what happens, which is also the subject
 * @param said what that means, a sentence each
 * @param held what it held back, a case each
 * @param advice what to do next
 * @param written when
 * @param url the page of the silences
 */
public record SilenceMail(
        String heading,
        String preview,
        List<String> said,
        List<String> held,
        List<String> advice,
        String written,
        String url) {}
