package io.tieout.connector.image;

import io.tieout.connector.image.source.Image;
import io.tieout.model.id.InvoiceId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An image as an HTTP answer: shown by a browser, never guessed to be anything but a PDF, kept by nobody but whoever asked. It has no
 * Content-Security-Policy: browsers do not show a PDF that has a sandbox.
 */
final class Serving {

    private static final int LONGEST_NAME = 80;

    private Serving() {}

    /** A request that names the same ETag is answered with 304 by Spring. */
    static ResponseEntity<Resource> answer(Image image, InvoiceId invoice) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .eTag(image.hash())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(fileName(invoice), StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Tieout-Image-Source", image.source().name())
                .body(new Bytes(image));
    }

    /** An id may hold anything; a name of a file may not. */
    static String fileName(InvoiceId invoice) {
        String name = invoice.value().replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("\\.{2,}", "_");
        return "invoice-" + (name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME)) + ".pdf";
    }

    private static final class Bytes extends AbstractResource {

        private final Image image;

        Bytes(Image image) {
            this.image = image;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return image.bytes().open();
        }

        @Override
        public long contentLength() {
            return image.size();
        }

        @Override
        public String getDescription() {
            return "image " + image.hash();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes bytes && bytes.image.equals(image);
        }

        @Override
        public int hashCode() {
            return image.hashCode();
        }
    }
}
