package org.kpigovernor.ingest.routes;

import java.net.URI;
import java.net.URISyntaxException;
import org.kpigovernor.ingest.poll.Api;

/** Where an ask goes: below the API's address or, when it says a whole address itself, on the same host and port. */
final class ApiAddress {
    private ApiAddress() {}

    static URI of(URI api, String path) throws Api.NoAnswer {
        boolean whole = path.startsWith("http://") || path.startsWith("https://");
        var address = parse(whole ? path : api + path);
        if (!isSame(api, address)) {
            throw new Api.NoAnswer("sends us to another host, where we don't go: " + address.getScheme() + "://"
                    + address.getRawAuthority());
        }
        return address;
    }

    static boolean isSame(URI api, URI address) {
        return String.valueOf(api.getScheme()).equalsIgnoreCase(address.getScheme())
                && String.valueOf(api.getHost()).equalsIgnoreCase(address.getHost())
                && port(api) == port(address);
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static URI parse(String address) throws Api.NoAnswer {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new Api.NoAnswer("gave an address that is none");
        }
    }
}
