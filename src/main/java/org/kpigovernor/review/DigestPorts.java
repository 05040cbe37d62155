package org.kpigovernor.review;

import java.util.List;
import java.util.function.Supplier;
import org.kpigovernor.cases.Cases;
import org.kpigovernor.catalogue.Catalogue;
import org.kpigovernor.catalogue.Organisation;
import org.kpigovernor.judge.Judgements;
import org.kpigovernor.judge.RuleBook;
import org.kpigovernor.judge.RuleCard;
import org.kpigovernor.judge.RuleOwner;
import org.kpigovernor.judge.RuleRecords;

/** What a digest of rules is written from; it only reads. */
public record DigestPorts(
        Judgements judgements,
        RuleRecords records,
        Cases cases,
        Supplier<Book> book,
        Supplier<Organisation> organisation) {
    /** What is asked of the active rule book. */
    public record Book(List<RuleCard> rules, List<RuleOwner> owners, Catalogue catalogue) {
        public static Book of(RuleBook book) {
            return new Book(book.rules(), book.owners(), book.catalogue());
        }
    }
}
