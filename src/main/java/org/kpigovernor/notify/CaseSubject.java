package org.kpigovernor.notify;

import java.util.List;
import java.util.stream.Collectors;
import org.kpigovernor.cases.Case;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.wording.OneLine;

/** The subject of a mail about cases: what is the matter and since when, readable in a list of mails. */
final class CaseSubject {
    private static final int LONGEST = 110;
    private static final String BACK = " is back to normal";

    private CaseSubject() {}

    /** One case in full, such as {@code Payments: investigate first review time, 42 % worse since 5 Oct}; several as a list. */
    static String of(Team team, List<CaseNews> news) {
        return line(team, heading(news));
    }

    static String line(Team team, String heading) {
        return OneLine.of(OneLine.of(team.name(), 40) + ": " + CaseWords.inSentence(heading), LONGEST);
    }

    /** The same without the team, as the title of the mail itself. */
    static String heading(List<CaseNews> news) {
        var first = news.get(0);
        return news.size() == 1
                ? single(first)
                : summary(news) + ": " + news.stream().map(CaseSubject::clause).collect(Collectors.joining("; "));
    }

    /** {@code Investigate first review time}, {@code Act on it}, {@code No answer yet on it}, {@code It is back to normal}. */
    private static String single(CaseNews only) {
        var news = CaseWords.news(only.news());
        return switch (only.news().kind()) {
            case RESOLVED -> only.trend().definition().name() + BACK;
            case UNANSWERED -> news + " on " + clause(only);
            case OPENED, WORSENED -> news + (isAction(only) ? " on " : " ") + clause(only);
        };
    }

    private static boolean isAction(CaseNews one) {
        return one.news().subject().kind() == Case.Kind.ACTION;
    }

    private static String clause(CaseNews one) {
        var name = CaseWords.inSentence(one.trend().definition().name());
        return one.resolved() ? name + BACK : name + ", " + StandingWords.brief(one.trend());
    }

    private static String summary(List<CaseNews> news) {
        long over = news.stream().filter(CaseNews::resolved).count();
        long open = news.size() - over;
        if (open == 0) {
            return over + " recovered";
        }
        return open + (open == 1 ? " needs you" : " need you") + (over == 0 ? "" : ", " + over + " recovered");
    }
}
