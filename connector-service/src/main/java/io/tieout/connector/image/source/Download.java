package io.tieout.connector.image.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches a file of somebody else's: over TLS, at an address that was checked, within a time, following nothing, keeping no cookie, sending
 * nothing that is a secret. Thread-safe.
 */
final class Download implements AutoCloseable {

    private static final int OK = 200;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("image-alarm").factory());
    private final Duration longest;

    /** @param longest from connecting to the last byte */
    Download(PublicAddresses addresses, SSLContext trust, Duration longest) {
        Timeout timeout = Timeout.of(longest);
        this.longest = longest;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .setUserAgent("tieout")
                .build();
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
        ScheduledFuture<?> bell = alarm.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> answer(response, request, into));
        } finally {
            bell.cancel(false);
        }
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
        alarm.shutdownNow();
        client.close();
    }
}
