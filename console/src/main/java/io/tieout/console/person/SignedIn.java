package io.tieout.console.person;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in, on all replicas, and how that ends. */
@Component
public class SignedIn {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SignedIn(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Everywhere. */
    public void end(String username) {
        endBut(username, "");
    }

    /** @param own the id of the session that goes on */
    public void endBut(String username, String own) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(own))
                .forEach(sessions::deleteById);
    }
}
