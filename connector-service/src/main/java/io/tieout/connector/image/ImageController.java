package io.tieout.connector.image;

import io.tieout.connector.connection.Connections;
import io.tieout.connector.image.link.Link;
import io.tieout.connector.image.link.LinkProperties;
import io.tieout.connector.image.link.Links;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Conflict;
import io.tieout.starter.web.InvalidRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The image of an invoice, and links to it. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/invoices/{invoiceId}")
class ImageController {

    private static final Logger LOG = LoggerFactory.getLogger(ImageController.class);

    private final TenantAccess access;
    private final SeekingImages seeking;
    private final Connections connections;
    private final Links links;
    private final LinkProperties properties;
    private final Clock clock;

    ImageController(
            TenantAccess access,
            SeekingImages seeking,
            Connections connections,
            Links links,
            LinkProperties properties,
            Clock clock) {
        this.access = access;
        this.seeking = seeking;
        this.connections = connections;
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param expiresIn how long the link opens, as in ISO 8601: {@code P7D}, {@code PT1H}; null for the default */
    record LinkRequest(@Nullable String expiresIn) {}

    record LinkAnswer(String url, Instant expiresAt) {}

    @GetMapping("/image")
    ResponseEntity<Resource> image(@PathVariable String tenant, @PathVariable String invoiceId) {
        TenantId id = access.check(tenant);
        var invoice = new InvoiceId(invoiceId);
        return Serving.answer(seeking.image(id, invoice), invoice);
    }

    /** Whether there is an image is found out when the link is opened: that may cost a transaction, and change. */
    @PostMapping("/image-link")
    LinkAnswer link(
            @PathVariable String tenant,
            @PathVariable String invoiceId,
            @RequestBody(required = false) @Nullable LinkRequest request) {
        TenantId id = access.check(tenant);
        connections.of(id);
        if (properties.base() == null) {
            throw new Conflict(
                    "There are no links yet: operations have to say under which address clients reach the connector (TIEOUT_IMAGE_LINKS_BASE).");
        }
        Instant until = clock.instant().plus(lasts(request)).truncatedTo(ChronoUnit.SECONDS);
        var invoice = new InvoiceId(invoiceId);
        String token = links.token(new Link(id, invoice, until));
        LOG.atInfo()
                .addKeyValue("tenant", id)
                .addKeyValue("invoice", invoice)
                .addKeyValue("who", access.who())
                .log("a link to an image was given, which opens until {}", until);
        return new LinkAnswer(properties.address(token), until);
    }

    private Duration lasts(@Nullable LinkRequest request) {
        if (request == null || request.expiresIn() == null) {
            return properties.lasts();
        }
        try {
            Duration wanted = Duration.parse(request.expiresIn());
            if (wanted.compareTo(Duration.ofSeconds(1)) >= 0 && wanted.compareTo(properties.longest()) <= 0) {
                return wanted;
            }
        } catch (DateTimeException malformed) {
            throw new InvalidRequest(
                    "\"expiresIn\" has to be a time as in ISO 8601, such as PT1H for an hour or P7D for seven days.");
        }
        throw new InvalidRequest("\"expiresIn\" has to be at least PT1S and at most P%dD."
                .formatted(properties.longest().toDays()));
    }
}
