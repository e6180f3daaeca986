package io.tieout.connector.image.source;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.image.store.ImageSource;
import io.tieout.connector.image.store.Spool;
import io.tieout.connector.image.store.Subject;
import io.tieout.connector.image.store.TooLarge;
import io.tieout.model.id.InvoiceId;
import io.tieout.starter.outward.PublicAddresses;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file of the system in which the invoice was born, by the address that billing told. */
final class FileOfUpstream implements Source {

    private static final int HTTPS = 443;
    private static final Duration LATER = Duration.ofMinutes(1);

    private final UpstreamAddresses addresses;
    private final Getting getting;
    private final Fetching fetching;
    private final ImageProperties properties;

    FileOfUpstream(UpstreamAddresses addresses, Getting getting, Fetching fetching, ImageProperties properties) {
        this.addresses = addresses;
        this.getting = getting;
        this.fetching = fetching;
        this.properties = properties;
    }

    /** Gets a file, as {@link Download} does. */
    interface Getting {
        Download.Answer fetch(URI address, OutputStream into) throws IOException;
    }

    @Override
    public ImageSource kind() {
        return ImageSource.UPSTREAM;
    }

    @Override
    public Sought seek(Connection connection, InvoiceId invoice) {
        Optional<String> told = addresses.of(connection.tenant(), invoice);
        if (told.isEmpty()) {
            return new Sought.None(
                    "Billing told no address of a file of invoice %s (imageUrl of its event).".formatted(invoice));
        }
        URI address = parsed(told.get());
        String flaw = flaw(address, properties);
        if (address == null || flaw != null) {
            return new Sought.None("The address that billing told of the file of invoice %s is not fetched: %s."
                    .formatted(invoice, flaw));
        }
        var subject = new Subject(connection.tenant(), connection.book(), invoice, kind());
        return fetching.believedOr(subject, kept -> fetch(subject, address));
    }

    private static @Nullable URI parsed(String address) {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** Why an address is not fetched, as the end of a sentence; null where it may be. */
    static @Nullable String flaw(@Nullable URI address, ImageProperties properties) {
        if (address == null || address.getHost() == null || address.getRawUserInfo() != null) {
            return "it is no plain address of a host";
        }
        if (!"https".equalsIgnoreCase(address.getScheme())) {
            return "it has to begin with https://";
        }
        if (!properties.upstreamHosts().contains(address.getHost().toLowerCase(Locale.ROOT))) {
            return "operations have not listed its host %s (tieout.image.upstream-hosts)".formatted(address.getHost());
        }
        return address.getPort() == -1 || address.getPort() == HTTPS
                ? null
                : "its port %d is not that of HTTPS".formatted(address.getPort());
    }

    private Sought fetch(Subject subject, URI address) {
        try (var spool = new Spool(properties.largest().toBytes())) {
            return switch (getting.fetch(address, spool)) {
                case Download.Answer.Status answer -> refused(subject, address, answer.status());
                case Download.Answer.Fetched fetched -> {
                    String flaw = spool.flaw();
                    yield flaw == null
                            ? fetching.keep(subject, address.toString(), spool)
                            : new Sought.None("The file of invoice %s at %s cannot be used: %s."
                                    .formatted(subject.invoice(), address.getHost(), flaw));
                }
            };
        } catch (PublicAddresses.NotPublic elsewhere) {
            return new Sought.None("The address that billing told of the file of invoice %s is not fetched: %s."
                    .formatted(subject.invoice(), elsewhere.getMessage()));
        } catch (TooLarge tooLarge) {
            return new Sought.None("The file of invoice %s at %s cannot be used: %s."
                    .formatted(subject.invoice(), address.getHost(), tooLarge.getMessage()));
        } catch (IOException away) {
            return new Sought.NotNow(
                    "The file of invoice %s could not be fetched from %s: it did not answer as it should, or not within %d s."
                            .formatted(
                                    subject.invoice(),
                                    address.getHost(),
                                    properties.upstreamTimeout().toSeconds()),
                    LATER);
        }
    }

    /** The address may hold a secret of billing's, so that only its host is named. */
    private static Sought refused(Subject subject, URI address, int status) {
        String what = "%s answered with status %d to the address that billing told of the file of invoice %s"
                .formatted(address.getHost(), status, subject.invoice());
        if (status >= 500 || status == 429) {
            return new Sought.NotNow(what + ".", LATER);
        }
        return new Sought.None(status >= 300 && status < 400 ? what + ", and nothing is followed." : what + ".");
    }
}
