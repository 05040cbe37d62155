package org.kpigovernor.workbench;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpigovernor.catalogue.KpiDefinition;
import org.kpigovernor.catalogue.Problem;
import org.kpigovernor.catalogue.ProblemsException;
import org.kpigovernor.judge.CheckedBook;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.files.FolderFiles;

/** Checks what is to become the active rule book: the book by itself, its cases, and whether the teams' KPIs are all defined in it. */
public final class BookCheck {
    private final TeamKpis teams;

    public BookCheck(TeamKpis teams) {
        this.teams = teams;
    }

    /** The KPIs that teams are governed by. */
    @FunctionalInterface
    public interface TeamKpis {
        /** A problem for each KPI that the teams' file names and that isn't among these. */
        List<Problem> undefined(Set<String> kpis);
    }

    /**
     * The book that the files make.
     *
     * @throws ProblemsException with everything that is wrong
     */
    public CheckedBook check(FolderFiles files) {
        return check(RuleBook.load(files.folder()));
    }

    /** As {@link #check(FolderFiles)}, of a book that is compiled already; it is closed if it doesn't pass. */
    public CheckedBook check(RuleBook book) {
        try {
            var checked = book.checked();
            fits(book);
            return checked;
        } catch (RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /** As {@link #check(FolderFiles)}, for files that passed it before: their cases aren't run again. */
    public RuleBook load(FolderFiles files) {
        return fitting(RuleBook.load(files.folder()));
    }

    /** The same book, if the teams' KPIs are all defined in it. */
    public RuleBook fitting(RuleBook book) {
        try {
            fits(book);
            return book;
        } catch (RuntimeException e) {
            book.close();
            throw e;
        }
    }

    private void fits(RuleBook book) {
        var kpis = book.catalogue().kpis().stream().map(KpiDefinition::id).collect(Collectors.toSet());
        var problems = teams.undefined(kpis);
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems.stream().sorted().toList());
        }
    }
}
