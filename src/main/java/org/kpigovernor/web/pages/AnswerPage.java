package org.kpigovernor.web.pages;

import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kpigovernor.cases.Case;
import org.kpigovernor.cases.CaseMove;
import org.kpigovernor.cases.CaseMoves;
import org.kpigovernor.cases.Desk;
import org.kpigovernor.cases.MoveRefused;
import org.kpigovernor.catalogue.Team;
import org.kpigovernor.notify.AnswerToken;
import org.kpigovernor.notify.CaseWords;
import org.kpigovernor.notify.wording.Days;
import org.kpigovernor.web.WebPorts;
import org.kpigovernor.web.http.Request;
import org.kpigovernor.web.http.Response;

/**
 * Where the links of mails and chat messages lead that answer a case: the page says what will happen, and its button does it, in the name of whom the
 * message was for. Looking at it changes nothing, since mail scanners look at every link; doing it twice is as good as once.
 */
final class AnswerPage {
    private static final int ACCEPTED_WEEKS = 4;

    private final WebPorts ports;

    AnswerPage(WebPorts ports) {
        this.ports = ports;
    }

    /** A link that can be followed, and the case that it is about. */
    private record Link(AnswerToken token, Case subject) {}

    Response show(Request request) {
        return follow(request, link -> form(link, 200, AnswerInput.NOTHING));
    }

    /** One at a time, so that two clicks in a row make one move. */
    synchronized Response answer(Request request) {
        return follow(request, link -> {
            var input = AnswerInput.of(request, link.token());
            try {
                input.move(ports.desk(), link.token(), link.subject());
                return Response.seeOther(request.path());
            } catch (MoveRefused refused) {
                boolean late = refused.reason() == MoveRefused.Reason.NOT_NOW;
                return form(link, late ? 409 : 400, input.refused(String.valueOf(refused.getMessage())));
            } catch (DateTimeParseException noDay) {
                return form(link, 400, input.refused("the last day is missing, or isn't written as 2026-11-23"));
            }
        });
    }

    private Response follow(Request request, Function<Link, Response> then) {
        var token = ports.links().tokens().read(request.segment("token")).flatMap(AnswerToken::read);
        if (token.isEmpty()) {
            return unknown(
                    "This link isn’t complete",
                    "It wasn’t made here as it stands, or a part of it was cut off. Nothing was changed.",
                    "Copy the whole address from the message, or find the case in the list.");
        }
        return ports.cases()
                .find(token.get().caseId())
                .map(found -> follow(new Link(token.get(), found), then))
                .orElseGet(
                        () -> unknown("There is no such case", "The link is about a case that isn’t kept here.", ""));
    }

    private Response follow(Link link, Function<Link, Response> then) {
        if (link.token().isExpired(ports.clock().instant())) {
            return problem(
                    link,
                    410,
                    "This link is too old",
                    "Such links are good for two weeks. Nothing was changed.",
                    "Answer on the case’s own page.");
        }
        if (link.token().isOutdated(link.subject())) {
            return problem(
                    link,
                    409,
                    "The case has worsened since",
                    "This link answers " + link.subject().id() + " as it was before, so nothing was changed.",
                    "Look at what it has come to, and answer there.");
        }
        return done(link).orElseGet(() -> isPossible(link) ? then.apply(link) : tooLate(link));
    }

    private Response tooLate(Link link) {
        return problem(
                link,
                409,
                "There is nothing left to answer",
                link.subject().id() + " is " + CaseWords.state(link.subject()) + " by now. Nothing was changed.",
                "The case’s own page says what happened.");
    }

    private static boolean isPossible(Link link) {
        var possible = Desk.possible(link.subject());
        var move = link.token().action().move();
        return possible.contains(move) || (move.equals(CaseMoves.RESOLVED) && possible.contains(CaseMoves.RATED));
    }

    /** What the link asks for was done already, by it or otherwise. */
    private Optional<Response> done(Link link) {
        var worth = AnswerInput.worth(link.token().action());
        if (worth != null) {
            return !link.subject().isOpen() && worth.equals(link.subject().worthRaising())
                    ? Optional.of(thanks(link, "The case is closed, and the answer is kept."))
                    : Optional.empty();
        }
        return ports.cases().moves(link.subject().id()).stream()
                .filter(move -> isBy(link.token(), move))
                .reduce((earlier, later) -> later)
                .map(move -> thanks(link, said(move, link)));
    }

    private static boolean isBy(AnswerToken token, CaseMove move) {
        boolean mine = token.fromChannel()
                ? !move.by().equals(CaseMoves.GOVERNOR)
                : move.by().equalsIgnoreCase(token.recipient());
        return mine && move.move().equals(token.action().move()) && move.at().getEpochSecond() >= token.turn();
    }

    private String said(CaseMove move, Link link) {
        var why = move.why().isBlank() ? "" : ": “" + move.why() + "”";
        return "%s on %s%s.".formatted(move.by(), Days.moment(move.at(), zone(link.subject())), why);
    }

    private Response thanks(Link link, String said) {
        var model = new HashMap<String, Object>(about(link));
        model.put("said", said);
        return Templates.page("answer-done", model);
    }

    private Response form(Link link, int status, AnswerInput input) {
        var model = new HashMap<String, Object>(about(link));
        model.put("happens", AnswerWords.happens(link.token().action()));
        model.put("button", AnswerWords.button(link.token().action()));
        model.put("needs", AnswerWords.needs(link.token().action()));
        model.put("input", input);
        model.put(
                "until",
                ports.clock()
                        .instant()
                        .atZone(zone(link.subject()))
                        .toLocalDate()
                        .plusWeeks(ACCEPTED_WEEKS)
                        .toString());
        return Templates.page("answer", model).withStatus(status);
    }

    private Map<String, Object> about(Link link) {
        return Map.of(
                "row", CaseRow.of(ports, link.subject()),
                "label", link.token().action().label(),
                "action", link.token().action().name().toLowerCase(Locale.ROOT),
                "by", link.token().fromChannel() ? "" : link.token().recipient());
    }

    private ZoneId zone(Case one) {
        return ports.organisation().get().team(one.team()).map(Team::zone).orElse(ZoneId.of("UTC"));
    }

    private Response problem(Link link, int status, String title, String what, String next) {
        var model = new HashMap<String, Object>(Map.of(
                "title",
                title,
                "what",
                what,
                "next",
                next,
                "url",
                "/cases/" + link.subject().id()));
        model.put("row", CaseRow.of(ports, link.subject()));
        return Templates.page("answer-problem", model).withStatus(status);
    }

    private static Response unknown(String title, String what, String next) {
        return Templates.page("answer-problem", Map.of("title", title, "what", what, "next", next, "url", "/cases"))
                .withStatus(404);
    }
}
