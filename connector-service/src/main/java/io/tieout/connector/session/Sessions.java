package io.tieout.connector.session;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.Meaning;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.wire.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sessions of this replica, in memory only. Thread-safe. */
public final class Sessions {

    private static final Duration REFUSAL_KEPT = Duration.ofMinutes(15);

    private final ConcurrentHashMap<SessionKey, CompletableFuture<Entry>> entries = new ConcurrentHashMap<>();
    private final SignIn signIn;
    private final ErrorCatalogue catalogue;
    private final Clock clock;

    /** @param at when it was opened or refused */
    private record Entry(Opened opened, Instant at) {}

    Sessions(SignIn signIn, ErrorCatalogue catalogue, Clock clock) {
        this.signIn = signIn;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A session that is open, as far as is known. Whoever comes while it is being opened waits for the same one. */
    public Opened open(Connection connection, @Nullable String entityId) {
        SessionKey key = SessionKey.of(connection, entityId);
        while (true) {
            var mine = new CompletableFuture<Entry>();
            CompletableFuture<Entry> known = entries.putIfAbsent(key, mine);
            if (known == null) {
                return fill(key, mine, connection, entityId);
            }
            Entry entry = known.join();
            if (counts(entry)) {
                return entry.opened();
            }
            entries.remove(key, known);
        }
    }

    private Opened fill(
            SessionKey key, CompletableFuture<Entry> mine, Connection connection, @Nullable String entityId) {
        try {
            Opened opened = signIn.open(key, connection, entityId);
            mine.complete(new Entry(opened, clock.instant()));
            if (opened instanceof Opened.NotOpened && !isRefusedForGood(opened)) {
                entries.remove(key, mine);
            }
            return opened;
        } catch (RuntimeException defect) {
            entries.remove(key, mine);
            mine.completeExceptionally(defect);
            throw defect;
        }
    }

    private boolean counts(Entry entry) {
        return switch (entry.opened()) {
            case Opened.Ready ready -> ready.session().isFresh(clock.instant());
            case Opened.NotOpened refused -> clock.instant().isBefore(entry.at().plus(REFUSAL_KEPT));
        };
    }

    private boolean isRefusedForGood(Opened opened) {
        return opened instanceof Opened.NotOpened(Reply.Refused refused)
                && catalogue.find(refused.refusal(), "").meaning() == Meaning.CREDENTIALS;
    }

    /** Each use of a session prolongs it. */
    public void used(Session session, @Nullable Instant ends) {
        if (ends != null) {
            session.prolong(ends);
        }
    }

    /** The gateway does not know the session any more. */
    public void forget(Session session) {
        entries.computeIfPresent(
                session.key(),
                (key, known) -> known.isDone()
                                && !known.isCompletedExceptionally()
                                && known.join().opened() instanceof Opened.Ready(Session held)
                                && held == session
                        ? null
                        : known);
    }

    /** Drops what has ended, so that the memory of a replica holds only what is in use. */
    public void forgetEnded() {
        entries.values()
                .removeIf(known -> known.isDone() && (known.isCompletedExceptionally() || !counts(known.join())));
    }
}
