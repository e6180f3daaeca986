package io.tieout.connector.gateway.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which endpoints a session may name. getAPISession answers with an endpoint that later calls have to use; since they carry the
 * session and the sender's password there, only two kinds are believed: the configured address itself, and Intacct's own path at
 * Intacct's own port on an encrypted host under intacct.com. Nothing else may stand in it, no user, no question, no fragment, and never
 * an unencrypted address in place of an encrypted one.
 */
public final class TrustedEndpoint {

    private static final String VENDOR = ".intacct.com";
    private static final String PATH = "/ia/xml/xmlgw.phtml";
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private TrustedEndpoint() {}

    /** The endpoint to use, or nothing if it must not be used. */
    public static Optional<URI> of(URI configured, String named) {
        if (named.isBlank()) {
            return Optional.of(configured);
        }
        try {
            URI endpoint = new URI(named.strip());
            return isPlain(endpoint) && (isConfigured(configured, endpoint) || isIntaccts(endpoint))
                    ? Optional.of(endpoint)
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI endpoint) {
        return endpoint.getHost() != null
                && endpoint.getScheme() != null
                && endpoint.getRawUserInfo() == null
                && endpoint.getRawQuery() == null
                && endpoint.getRawFragment() == null;
    }

    private static boolean isConfigured(URI configured, URI endpoint) {
        return endpoint.getScheme().equalsIgnoreCase(configured.getScheme())
                && endpoint.getHost().equalsIgnoreCase(configured.getHost())
                && port(endpoint) == port(configured)
                && Objects.equals(endpoint.getRawPath(), configured.getRawPath());
    }

    private static boolean isIntaccts(URI endpoint) {
        return "https".equalsIgnoreCase(endpoint.getScheme())
                && endpoint.getHost().toLowerCase(Locale.ROOT).endsWith(VENDOR)
                && port(endpoint) == HTTPS
                && PATH.equals(endpoint.getRawPath());
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS : HTTP;
    }
}
