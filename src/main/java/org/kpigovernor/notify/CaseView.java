package org.kpigovernor.notify;

import java.util.List;
import org.kpigovernor.notify.wording.Tone;

/**
 * A case as the templates print it.
 *
 * @param url where to go next: the case, or the question that its end asks
 * @param button what leads there
 * @param news what the mail tells of it, such as {@code Investigate}
 * @param tone the colour and sign of the news
 * @param status where it stands and with whom
 * @param notes how the news come, such as for whom who is away, a sentence each
 * @param advice what to do next, a sentence each
 * @param questions what to ask, empty when it is over
 * @param answers links that answer it by one click; none when links can't be signed
 */
public record CaseView(
        String id,
        String url,
        String button,
        String news,
        Tone tone,
        KpiView kpi,
        String status,
        List<String> notes,
        List<String> advice,
        List<String> questions,
        List<AnswerLink> answers) {}
