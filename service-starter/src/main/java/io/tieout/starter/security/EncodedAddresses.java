package io.tieout.starter.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Lets every address pass in which ids are percent-encoded, whatever characters they hold. Spring's own firewall refuses encoded
 * slashes, percent signs, semicolons and dots, because some servers decode an address before they split it. Here nobody does: Tomcat
 * passes on what is encoded, and rules of access and controllers both match the segments as they were sent, each decoded by itself, so
 * that {@code %2e%2e%2f} in a segment is three characters of an id and leads nowhere.
 *
 * <p>What is not encoded and would be read in two ways is refused: a semicolon, behind which a segment would be cut.
 */
final class EncodedAddresses implements HttpFirewall {

    /** RFC 3986's characters of a path without the semicolon, and encoded bytes. */
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9/._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*");

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) throws RequestRejectedException {
        if (!PATH.matcher(request.getRequestURI()).matches()) {
            throw new RequestRejectedException(
                    "The address holds a character that has to be percent-encoded, such as %3B for a semicolon.");
        }
        return new Passed(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return response;
    }

    private static final class Passed extends FirewalledRequest {

        Passed(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void reset() {
            // nothing was changed
        }
    }
}
