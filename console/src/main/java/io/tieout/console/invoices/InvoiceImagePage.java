package io.tieout.console.invoices;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.InvoiceImages;
import io.tieout.console.api.Part;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The image of an invoice, beside the invoice and alone. Where there is none, or not now, the same address is a page with the sentence, so
 * that the frame beside the invoice shows it.
 */
@Controller
class InvoiceImagePage {

    /** More is no image of an invoice, whatever the connector lets through. */
    private static final long LARGEST = 25_000_000;

    /** A PDF has no script and no style of ours: only who may show it in a frame is said. */
    private static final String POLICY_OF_A_PDF = "frame-ancestors 'self'";

    private final Asking asking;
    private final InvoiceImages images;

    InvoiceImagePage(Asking asking, InvoiceImages images) {
        this.asking = asking;
        this.images = images;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/invoices/{invoice}/image")
    @Nullable
    String image(
            Visit visit,
            @PathVariable String invoice,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known,
            HttpServletResponse response,
            Model model) {
        Answer<Boolean> answer = asking.tell(
                visit.caller(),
                Part.CONNECTOR,
                () -> images.show(visit.t(), invoice, known, new PassedOn(invoice, response)));
        if (answer.given()) {
            return null;
        }
        response.setStatus(
                answer.away() ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("number", invoice);
        model.addAttribute("sentence", answer.away() ? "The image cannot be shown at the moment." : answer.sentence());
        model.addAttribute("again", answer.away());
        return "invoice-image";
    }

    /** Sends it as it comes. */
    private static final class PassedOn implements InvoiceImages.Sink {

        private final String invoice;
        private final HttpServletResponse response;

        PassedOn(String invoice, HttpServletResponse response) {
            this.invoice = invoice;
            this.response = response;
        }

        @Override
        public void same() {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }

        @Override
        public void image(@Nullable String etag, long length, InputStream bytes) throws IOException {
            if (length > LARGEST) {
                throw new IOException("The image of invoice %s has %d bytes".formatted(invoice, length));
            }
            response.setContentType("application/pdf");
            if (length >= 0) {
                response.setContentLengthLong(length);
            }
            if (etag != null) {
                response.setHeader("ETag", etag);
            }
            response.setHeader("Cache-Control", "private, no-cache");
            response.setHeader("Content-Disposition", "inline; filename=\"" + fileName() + "\"");
            response.setHeader("Content-Security-Policy", POLICY_OF_A_PDF);
            var out = response.getOutputStream();
            byte[] some = new byte[16_384];
            long passed = 0;
            for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
                passed += read;
                if (passed > LARGEST) {
                    throw new IOException("The image of invoice %s has more than %d bytes".formatted(invoice, LARGEST));
                }
                out.write(some, 0, read);
            }
        }

        /** An id may hold anything; a name of a file may not. */
        private String fileName() {
            String name = invoice.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("\\.{2,}", "_");
            return "invoice-" + name.substring(0, Math.min(80, name.length())) + ".pdf";
        }
    }
}
