package io.tieout.scheduler.webhook;

import io.tieout.starter.web.InvalidRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a tenant wants messages.
 *
 * @param url https, with a host and without a user and a fragment
 * @param generation of the secret: it is another one whenever the address changes
 */
public record Endpoint(URI url, int generation) {

    private static final int LONGEST = 2000;

    /** @throws InvalidRequest if it is no such address */
    public static URI url(String text) {
        try {
            URI url = new URI(text);
            if (text.length() <= LONGEST
                    && "https".equalsIgnoreCase(url.getScheme())
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null) {
                return url;
            }
        } catch (URISyntaxException none) {
            throw refused();
        }
        throw refused();
    }

    String host() {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    private static InvalidRequest refused() {
        return new InvalidRequest(
                "\"webhook.url\" is no address that messages can be sent to: name one such as https://hooks.example.com/tieout.");
    }
}
