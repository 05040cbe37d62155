package org.kpigovernor.notify;

import java.util.List;

/**
 * A mail that is made of built-in data, to try its texts with.
 *
 * @param name such as {@code weekly-quiet}
 * @param template the name of its templates, without their endings
 * @param mail what the templates print
 * @param pictures that its HTML shows
 */
public record MailSample(String name, String template, String subject, Object mail, List<Notice.Inline> pictures) {}
