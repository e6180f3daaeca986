package io.tieout.connector.image.source;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.image.store.ImageSource;
import io.tieout.connector.reading.record.ReadRecords;
import io.tieout.model.event.Json;
import io.tieout.model.id.InvoiceId;
import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.List;

/** A copy, drawn from what was read of the invoice last. Costs no API transaction, and is drawn anew each time. */
final class DrawnHere implements Source {

    private final ReadRecords records;

    DrawnHere(ReadRecords records) {
        this.records = records;
    }

    @Override
    public ImageSource kind() {
        return ImageSource.DRAWN;
    }

    @Override
    public Sought seek(Connection connection, InvoiceId invoice) {
        List<String> read = records.invoices(connection.tenant(), connection.book(), invoice.value());
        if (read.isEmpty()) {
            return new Sought.None(
                    "Invoice %s was not read from Intacct, so that there is nothing to draw it from; press Sync Now if it is there."
                            .formatted(invoice));
        }
        if (read.size() > 1) {
            return new Sought.None(
                    "Several invoices with the number %s were read from Intacct, and which one is meant cannot be told."
                            .formatted(invoice));
        }
        byte[] pdf = Drawing.of(Json.mapper().readTree(read.getFirst()));
        String hash = HexFormat.of().formatHex(Sha256.of(pdf));
        return new Sought.Found(new Image(ImageSource.DRAWN, pdf.length, hash, () -> new ByteArrayInputStream(pdf)));
    }
}
