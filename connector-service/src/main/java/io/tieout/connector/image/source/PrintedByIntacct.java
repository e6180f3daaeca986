package io.tieout.connector.image.source;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.Prints;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.image.source.Looking.Printable;
import io.tieout.connector.image.source.Looking.Seen;
import io.tieout.connector.image.store.ImageSource;
import io.tieout.connector.image.store.Images;
import io.tieout.connector.image.store.KeptImage;
import io.tieout.connector.image.store.Spool;
import io.tieout.connector.image.store.Subject;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.model.id.InvoiceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/** The original, as Intacct prints it. */
final class PrintedByIntacct implements Source {

    private final Looking looking;
    private final Prints prints;
    private final Images images;
    private final Fetching fetching;
    private final ImageProperties properties;
    private final Clock clock;

    PrintedByIntacct(
            Looking looking, Prints prints, Images images, Fetching fetching, ImageProperties properties, Clock clock) {
        this.looking = looking;
        this.prints = prints;
        this.images = images;
        this.fetching = fetching;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public ImageSource kind() {
        return ImageSource.INTACCT;
    }

    @Override
    public Sought seek(Connection connection, InvoiceId invoice) {
        var subject = new Subject(connection.tenant(), connection.book(), invoice, kind());
        return fetching.believedOr(subject, kept -> look(connection, subject, kept));
    }

    private Sought look(Connection connection, Subject subject, Optional<KeptImage> kept) {
        try {
            return switch (looking.invoice(connection, subject.invoice())) {
                case Seen.Not not -> not.why();
                case Seen.There there -> image(connection, subject, kept, there);
            };
        } catch (CompanyBusy busy) {
            return Refusals.of(busy);
        }
    }

    private Sought image(Connection connection, Subject subject, Optional<KeptImage> kept, Seen.There there) {
        Optional<KeptImage> same = kept.filter(image -> !image.version().isEmpty())
                .filter(image -> image.version().equals(there.recordNo() + " " + there.modified()));
        if (same.isPresent()) {
            images.checked(same.get());
            return fetching.found(subject, same.get());
        }
        return switch (looking.printable(connection, subject.invoice(), there)) {
            case Printable.Unknown unknown -> unknown.why();
            case Printable.Known known -> fetch(connection, subject, there, known.what());
        };
    }

    private Sought fetch(Connection connection, Subject subject, Seen.There there, Inquiry.Printed which) {
        String what = "The PDF of invoice " + subject.invoice();
        try (var spool = new Spool(properties.largest().toBytes())) {
            return switch (prints.fetch(connection, which, what, spool, properties.permitWait())) {
                case Prints.Print.Failed failed -> Refusals.of(failed.fault());
                case Prints.Print.Unusable unusable -> unusable(subject, unusable.why());
                case Prints.Print.Fetched fetched -> {
                    String flaw = spool.flaw();
                    yield flaw == null
                            ? fetching.keep(
                                    subject,
                                    Freshness.version(there.recordNo(), there.modified(), clock.instant()),
                                    spool)
                            : unusable(subject, flaw);
                }
            };
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static Sought unusable(Subject subject, String why) {
        return new Sought.None(
                "What Intacct gave as the PDF of invoice %s cannot be used: %s.".formatted(subject.invoice(), why));
    }
}
