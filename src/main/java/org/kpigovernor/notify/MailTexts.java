package org.kpigovernor.notify;

import java.nio.file.Path;

/** The texts of mails: the shipped ones, unless the home folder has its own of the same name in {@code config/mail}. */
public record MailTexts(MailTemplates templates, Questions questions) {
    static final String FOLDER = "config/mail";

    /** Those that the service ships with. */
    public static MailTexts shipped() {
        return new MailTexts(new MailTemplates(), Questions.shipped());
    }

    /** Those of a home folder. */
    public static MailTexts of(Path home, BrokenTexts broken) {
        var folder = home.resolve(FOLDER);
        return new MailTexts(MailTemplates.of(folder, broken), Questions.of(folder, broken));
    }
}
