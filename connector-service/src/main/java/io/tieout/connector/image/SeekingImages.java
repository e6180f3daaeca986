package io.tieout.connector.image;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.image.source.Image;
import io.tieout.connector.image.source.Sought;
import io.tieout.connector.image.source.Source;
import io.tieout.connector.image.store.ImageSource;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks a tenant's sources in its order until one has the image. */
@Component
class SeekingImages {

    private final Connections connections;
    private final ImageSettings settings;
    private final Map<ImageSource, Source> sources = new EnumMap<>(ImageSource.class);

    SeekingImages(Connections connections, ImageSettings settings, List<Source> all) {
        this.connections = connections;
        this.settings = settings;
        all.forEach(source -> sources.put(source.kind(), source));
    }

    /**
     * @throws NoImage if no source has one
     * @throws ImageNotNow if a source cannot say at present: those behind it are not asked in its stead
     * @throws io.tieout.connector.connection.NotConnected if the tenant has no connection
     */
    Image image(TenantId tenant, InvoiceId invoice) {
        Connection connection = connections.of(tenant);
        List<NoImage.Asked> asked = new ArrayList<>();
        for (ImageSource kind : settings.sources(tenant)) {
            switch (Objects.requireNonNull(sources.get(kind), kind.name()).seek(connection, invoice)) {
                case Sought.Found found -> {
                    return found.image();
                }
                case Sought.None none -> asked.add(new NoImage.Asked(kind, none.why()));
                case Sought.NotNow not -> throw new ImageNotNow(not.why(), not.retryAfter(), false);
                case Sought.TooMany many -> throw new ImageNotNow(many.why(), many.retryAfter(), true);
            }
        }
        throw new NoImage(invoice, asked);
    }
}
