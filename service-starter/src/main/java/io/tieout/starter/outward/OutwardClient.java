package io.tieout.starter.outward;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls somebody else: at an address that was checked, within a time, following nothing, keeping no cookie, repeating nothing. Thread-safe.
 */
public final class OutwardClient implements AutoCloseable {

    private final CloseableHttpClient client;
    private final Duration longest;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outward-alarm").factory());

    /**
     * @param trust whose certificates are believed
     * @param connect to open a connection
     * @param longest from connecting to the last byte
     */
    public OutwardClient(PublicAddresses addresses, SSLContext trust, Duration connect, Duration longest) {
        this.longest = longest;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
                                .setSocketTimeout(Timeout.of(longest))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(longest))
                        .setResponseTimeout(Timeout.of(longest))
                        .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .setUserAgent("tieout")
                .build();
    }

    /**
     * @param reading reads what is wanted of the answer; the rest of it is dropped where it cancels the request
     * @throws PublicAddresses.NotPublic if the name leads to an address that is not public
     * @throws IOException if no answer came, or not in time
     */
    public <T> T call(HttpUriRequestBase request, HttpClientResponseHandler<T> reading) throws IOException {
        ScheduledFuture<?> bell = alarm.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, reading);
        } finally {
            bell.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        alarm.shutdownNow();
        client.close();
    }
}
