package io.tieout.connector.image.source;

import io.tieout.connector.image.store.Images;
import io.tieout.connector.image.store.KeptImage;
import io.tieout.connector.image.store.Looks;
import io.tieout.connector.image.store.Spool;
import io.tieout.connector.image.store.Subject;
import io.tieout.model.id.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * What all sources have in common that fetch from elsewhere: an image is believed for a while, then somebody looks, once for all who ask in all replicas,
 * and within the tenant's allowance. Thread-safe.
 */
final class Fetching {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Images images;
    private final Looks looks;
    private final Once<Subject, Sought> once;
    private final Allowance<TenantId> allowance;
    private final ImageProperties properties;
    private final Clock clock;

    Fetching(
            Images images,
            Looks looks,
            Once<Subject, Sought> once,
            Allowance<TenantId> allowance,
            ImageProperties properties,
            Clock clock) {
        this.images = images;
        this.looks = looks;
        this.once = once;
        this.allowance = allowance;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param look gets the image that was fetched last, and finds out whether it still is the newest */
    Sought believedOr(Subject subject, Function<Optional<KeptImage>, Sought> look) {
        Optional<Sought> believed = believed(subject);
        return believed.isPresent()
                ? believed.get()
                : once.join(subject, () -> inTurn(subject, look), properties.longestWait())
                        .orElseGet(() -> goesOn(subject));
    }

    /** One replica after the other: whoever comes second mostly finds what the first has fetched. */
    private Sought inTurn(Subject subject, Function<Optional<KeptImage>, Sought> look) {
        Instant end = clock.instant().plus(properties.longestWait());
        while (!looks.take(subject)) {
            if (!clock.instant().isBefore(end)) {
                return goesOn(subject);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        try {
            return allowed(subject, look);
        } finally {
            looks.give(subject);
        }
    }

    /** Once more: somebody else may have looked while this one came to its turn. */
    private Sought allowed(Subject subject, Function<Optional<KeptImage>, Sought> look) {
        Optional<Sought> believed = believed(subject);
        if (believed.isPresent()) {
            return believed.get();
        }
        if (!allowance.take(subject.tenant())) {
            return new Sought.TooMany(
                    "Tenant %s had %d images looked for within a minute, which is what it may (tieout.image.fetched-per-minute). Ask again in a minute."
                            .formatted(subject.tenant(), properties.fetchedPerMinute()),
                    Allowance.PERIOD);
        }
        return look.apply(images.newest(subject));
    }

    private Optional<Sought> believed(Subject subject) {
        return images.newest(subject)
                .filter(image -> image.checkedAt().isAfter(clock.instant().minus(properties.believed())))
                .map(image -> found(subject, image));
    }

    Sought found(Subject subject, KeptImage image) {
        return new Sought.Found(new Image(subject.source(), image.size(), image.hash(), () -> images.open(image)));
    }

    Sought keep(Subject subject, String version, Spool spool) {
        return found(subject, images.keep(subject, version, spool));
    }

    private Sought goesOn(Subject subject) {
        return new Sought.NotNow(
                "The image of invoice %s is being fetched and did not come within %s; it goes on. Ask again in some seconds."
                        .formatted(subject.invoice(), inSeconds(properties.longestWait())),
                Duration.ofSeconds(5));
    }

    private static String inSeconds(Duration wait) {
        return wait.toSeconds() + " s";
    }
}
