package io.tieout.connector.image;

import io.tieout.connector.connection.NotConnected;
import io.tieout.connector.connection.SecretUnreadable;
import io.tieout.connector.image.link.Link;
import io.tieout.connector.image.link.LinkProperties;
import io.tieout.connector.image.link.Links;
import io.tieout.connector.image.source.Allowance;
import io.tieout.model.id.TenantId;
import io.tieout.starter.web.NotFound;
import java.time.Clock;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one address of this product that shows a tenant's data without a token: a link is its own permission, for one invoice and for a time.
 * Whoever has no good one learns nothing, and whoever has one learns no more than the image.
 */
@RestController
class LinkController {

    private static final String NOTHING = "There is nothing at this address, or not any more.";

    private final Links links;
    private final SeekingImages seeking;
    private final Allowance<Link> ofLink;
    private final Allowance<TenantId> ofTenant;

    LinkController(Links links, SeekingImages seeking, LinkProperties properties, Clock clock) {
        this.links = links;
        this.seeking = seeking;
        this.ofLink = new Allowance<>(properties.opensPerMinute(), clock);
        this.ofTenant = new Allowance<>(properties.tenantOpensPerMinute(), clock);
    }

    @GetMapping("/images/{token}")
    ResponseEntity<Resource> open(@PathVariable String token) {
        Link link = links.read(token).orElseThrow(() -> new NotFound(NOTHING));
        if (!ofLink.take(link) || !ofTenant.take(link.tenant())) {
            throw new ImageNotNow(
                    "This was opened too often within a minute. Try again in a minute.", Allowance.PERIOD, true);
        }
        try {
            return Serving.answer(seeking.image(link.tenant(), link.invoice()), link.invoice());
        } catch (NoImage | NotConnected | SecretUnreadable none) {
            throw new NotFound(NOTHING);
        } catch (ImageNotNow not) {
            throw new ImageNotNow(
                    "The document cannot be shown at present. Try again in a minute.",
                    not.retryAfter(),
                    not.isTooMany());
        }
    }
}
