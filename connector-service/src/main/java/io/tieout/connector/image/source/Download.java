package io.tieout.connector.image.source;

import io.tieout.starter.outward.OutwardClient;
import io.tieout.starter.outward.PublicAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Fetches a file of somebody else's: over TLS, at an address that was checked, within a time, following nothing, keeping no cookie, sending
 * nothing that is a secret. Thread-safe.
 */
final class Download implements AutoCloseable {

    private static final int OK = 200;

    private final OutwardClient client;

    /** @param longest from connecting to the last byte */
    Download(PublicAddresses addresses, SSLContext trust, Duration longest) {
        this.client = new OutwardClient(addresses, trust, longest, longest);
    }

    /** What came of it. */
    sealed interface Answer {

        /** All of it was written. */
        record Fetched() implements Answer {}

        record Status(int status) implements Answer {}
    }

    /** @throws IOException if it could not be fetched, took too long, or has no place where it is written to */
    Answer fetch(URI address, OutputStream into) throws IOException {
        var request = new HttpGet(address);
        request.setHeader("Accept", "application/pdf");
        return client.call(request, response -> answer(response, request, into));
    }

    private static Answer answer(ClassicHttpResponse response, HttpGet request, OutputStream into) throws IOException {
        if (response.getCode() != OK || response.getEntity() == null) {
            request.cancel(); // what else it says is not read
            return new Answer.Status(response.getCode());
        }
        try (InputStream body = response.getEntity().getContent()) {
            body.transferTo(into);
        } catch (IOException enough) {
            request.cancel(); // closing it in peace would read the rest
            throw enough;
        }
        return new Answer.Fetched();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
