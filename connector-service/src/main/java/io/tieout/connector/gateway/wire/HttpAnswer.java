package io.tieout.connector.gateway.wire;

import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an HTTP exchange ended. */
sealed interface HttpAnswer {

    /** @param body decompressed; reading it fails once the time of the exchange is up or it is too large */
    record Received(
            int status, String contentType, @Nullable Duration retryAfter, InputStream body) implements HttpAnswer {

        boolean looksLikeXml() {
            return contentType.isEmpty() || contentType.contains("xml");
        }
    }

    record NothingSent(String reason) implements HttpAnswer {}

    record Lost(String reason) implements HttpAnswer {}
}
