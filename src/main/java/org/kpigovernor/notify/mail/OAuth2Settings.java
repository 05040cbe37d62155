package org.kpigovernor.notify.mail;

import java.net.URI;

/** Where a mail server's access tokens come from, by RFC 6749's client credentials. */
public record OAuth2Settings(URI tokenUrl, String clientId, String clientSecret, String scope) {
    @Override
    public String toString() {
        return "OAuth2Settings[" + tokenUrl + ", " + clientId + ", " + scope + "]";
    }
}
