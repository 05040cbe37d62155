package org.kpigovernor.web.http;

import java.util.LinkedHashMap;

/** Errors as problem details (RFC 9457). */
final class Problems {
    private Problems() {}

    static Response of(Request request, Refusal refusal) {
        var details = new LinkedHashMap<String, Object>();
        details.put("type", "about:blank");
        details.put("title", title(refusal.status()));
        details.put("status", refusal.status());
        details.put("detail", refusal.getMessage() + ". " + refusal.hint());
        details.put("instance", request.path());
        return Json.response(refusal.status(), "application/problem+json", details);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Conflict";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            default -> "Internal Server Error";
        };
    }
}
