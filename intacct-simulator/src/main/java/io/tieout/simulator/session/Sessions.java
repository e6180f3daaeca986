package io.tieout.simulator.session;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All sessions, in memory: a restart of the simulator ends them, as an expiry would. Thread-safe. */
public final class Sessions {

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** Opens a session. */
    public Session open(String company, String user, String entity, Instant now, int seconds) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "..";
        Session session = new Session(id, company, user, entity, now, now.plusSeconds(seconds));
        sessions.put(id, session);
        return session;
    }

    /** The company of a session, expired or not; empty where there never was one or it has ended. */
    public Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Uses a session, which makes it live longer; empty where it has expired or is not known. */
    public Optional<Session> use(String id, Instant now, int seconds) {
        return Optional.ofNullable(sessions.computeIfPresent(id, (key, session) -> {
            boolean expired = !now.isBefore(session.expires());
            return expired
                    ? null
                    : new Session(
                            id, session.company(), session.user(), session.entity(), now, now.plusSeconds(seconds));
        }));
    }

    public void expire(String id) {
        sessions.remove(id);
    }

    /** Ends all sessions of a company. */
    public void expireAll(String company) {
        sessions.values().removeIf(session -> session.company().equalsIgnoreCase(company));
    }
}
