package io.tieout.connector.image;

import io.tieout.connector.image.store.ImageSource;
import io.tieout.model.id.InvoiceId;
import java.util.List;
import java.util.stream.Collectors;

/** No source has an image of the invoice; the message says why each has none. */
final class NoImage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Asked> asked;

    /** @param why the source has none: a sentence */
    record Asked(ImageSource source, String why) {}

    NoImage(InvoiceId invoice, List<Asked> asked) {
        super(sentence(invoice, asked));
        this.asked = List.copyOf(asked);
    }

    private static String sentence(InvoiceId invoice, List<Asked> asked) {
        return asked.isEmpty()
                ? "There is no image of invoice %s: no source is chosen for images (PUT …/image-settings)."
                        .formatted(invoice)
                : "There is no image of invoice %s. ".formatted(invoice)
                        + asked.stream()
                                .map(one -> one.source() + ": " + one.why())
                                .collect(Collectors.joining(" "));
    }

    List<Asked> asked() {
        return asked;
    }
}
