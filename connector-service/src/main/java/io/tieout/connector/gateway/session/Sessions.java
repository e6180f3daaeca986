package io.tieout.connector.gateway.session;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.catalogue.GatewayError;
import io.tieout.connector.catalogue.GatewayRefusal;
import io.tieout.connector.catalogue.Level;
import io.tieout.connector.catalogue.Meaning;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.wire.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /**
     * A session that is open, as far as is known. Whoever comes while it is being opened waits for the same one. Where another entity
     * than the connection's own is refused, the connection's own is tried: if it opens, the entity is the trouble and not the
     * credentials.
     */
    public Opened open(Connection connection, @Nullable String entityId) {
        SessionKey own = SessionKey.of(connection, connection.entityId());
        SessionKey key = SessionKey.of(connection, entityId);
        Optional<Opened> refused = refusal(own);
        if (refused.isPresent()) {
            return refused.get();
        }
        Opened opened = open(key, connection, entityId, false);
        if (key.equals(own) || !isRefusedForGood(opened)) {
            return opened;
        }
        forgetOpen(own);
        return open(own, connection, connection.entityId(), false) instanceof Opened.Ready ? ofEntity(opened) : opened;
    }

    /** A session of a connection that has not proven itself: what comes of it says nothing of its company. */
    public Opened openOnTrial(Connection connection) {
        String entityId = connection.entityId();
        return open(SessionKey.of(connection, entityId), connection, entityId, true);
    }

    private Opened open(SessionKey key, Connection connection, @Nullable String entityId, boolean onTrial) {
        while (true) {
            var mine = new CompletableFuture<Entry>();
            CompletableFuture<Entry> known = entries.putIfAbsent(key, mine);
            if (known == null) {
                return fill(key, mine, connection, entityId, onTrial);
            }
            Entry entry = known.join();
            if (counts(entry)) {
                return entry.opened();
            }
            entries.remove(key, known);
        }
    }

    private Opened fill(
            SessionKey key,
            CompletableFuture<Entry> mine,
            Connection connection,
            @Nullable String entityId,
            boolean onTrial) {
        try {
            Opened opened = signIn.open(key, connection, entityId, onTrial);
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

    private Optional<Opened> refusal(SessionKey key) {
        return now(key).filter(entry -> isRefusedForGood(entry.opened()) && counts(entry))
                .map(Entry::opened);
    }

    private void forgetOpen(SessionKey key) {
        now(key).map(Entry::opened).ifPresent(opened -> {
            if (opened instanceof Opened.Ready(Session session)) {
                forget(session);
            }
        });
    }

    private Optional<Entry> now(SessionKey key) {
        CompletableFuture<Entry> known = entries.get(key);
        return known != null && known.isDone() && !known.isCompletedExceptionally()
                ? Optional.of(known.join())
                : Optional.empty();
    }

    /** The gateway has one number for a wrong password and a wrong entity (XL03000006). */
    private static Opened ofEntity(Opened refused) {
        String words =
                refused instanceof Opened.NotOpened(Reply.Refused(GatewayRefusal refusal)) ? refusal.words() : "";
        var error = new GatewayError("ENTITY_REFUSED", words, "", "");
        return new Opened.NotOpened(
                new Reply.Refused(new GatewayRefusal(Level.AUTHENTICATION, 200, List.of(error), null)));
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
