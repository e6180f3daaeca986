package io.tieout.console.api;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The images of invoices, passed on as they come: none is held here. */
public final class InvoiceImages {

    private static final int NOT_MODIFIED = 304;

    private final RestClient client;

    InvoiceImages(RestClient client) {
        this.client = client;
    }

    /** Where an image goes. */
    public interface Sink {

        /** It has not changed since whoever asks has had it. */
        void same();

        /**
         * @param etag null if it has none
         * @param length in bytes; -1 if it was not said
         * @param bytes to be read to their end before this returns
         */
        void image(@Nullable String etag, long length, InputStream bytes) throws IOException;
    }

    /** To be asked through {@link Asking}, which knows for whom. @param known the ETag of the image that whoever asks has; null for none */
    public void show(String tenant, String invoice, @Nullable String known, Sink sink) {
        client.get()
                .uri("/api/v1/tenants/{tenant}/invoices/{invoice}/image", tenant, invoice)
                .accept(MediaType.APPLICATION_PDF, MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> {
                    if (known != null) {
                        headers.set(HttpHeaders.IF_NONE_MATCH, known);
                    }
                })
                .exchange((request, response) -> passOn(response, sink));
    }

    private static boolean passOn(RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response, Sink sink)
            throws IOException {
        if (response.getStatusCode().value() == NOT_MODIFIED) {
            sink.same();
            return true;
        }
        if (!response.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
            throw response.createException();
        }
        sink.image(response.getHeaders().getETag(), response.getHeaders().getContentLength(), response.getBody());
        return true;
    }
}
