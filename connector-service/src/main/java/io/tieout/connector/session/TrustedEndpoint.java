package io.tieout.connector.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which endpoints a session may name. getAPISession answers with an endpoint that later calls have to use; since they carry the
 * session and the sender's password there, only the configured host and hosts under intacct.com are believed, and never an
 * unencrypted one in place of an encrypted one.
 */
final class TrustedEndpoint {

    private static final String VENDOR = ".intacct.com";

    private TrustedEndpoint() {}

    /** The endpoint to use, or nothing if it must not be used. */
    static Optional<URI> of(URI configured, String named) {
        if (named.isBlank()) {
            return Optional.of(configured);
        }
        try {
            URI endpoint = new URI(named.strip());
            return isTrusted(configured, endpoint) ? Optional.of(endpoint) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isTrusted(URI configured, URI endpoint) {
        if (endpoint.getHost() == null || endpoint.getRawUserInfo() != null) {
            return false;
        }
        String host = endpoint.getHost().toLowerCase(Locale.ROOT);
        boolean known = host.equalsIgnoreCase(configured.getHost()) || host.endsWith(VENDOR);
        boolean encrypted = "https".equals(endpoint.getScheme());
        boolean asConfigured = "http".equals(configured.getScheme()) && "http".equals(endpoint.getScheme());
        return known && (encrypted || asConfigured);
    }
}
