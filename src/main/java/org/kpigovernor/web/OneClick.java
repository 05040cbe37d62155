package org.kpigovernor.web;

import org.kpigovernor.notify.SignedTokens;
import org.kpigovernor.notify.Suppressions;

/**
 * What links in mails can do.
 *
 * @param tokens reads what links say
 * @param suppressions keeps who has stopped which mails
 */
public record OneClick(SignedTokens tokens, Suppressions suppressions) {}
