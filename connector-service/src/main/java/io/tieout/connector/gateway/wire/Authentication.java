package io.tieout.connector.gateway.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The {@code authentication} block: a sign-in or a session. Prints neither. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"login", "sessionid"})
public final class Authentication {

    private final @Nullable Login login;
    private final @Nullable String sessionid;

    /** For JAXB. */
    Authentication() {
        this(null, null);
    }

    private Authentication(@Nullable Login login, @Nullable String sessionId) {
        this.login = login;
        this.sessionid = sessionId;
    }

    public static Authentication session(String sessionId) {
        return new Authentication(null, sessionId);
    }

    /** @param entityId the entity to sign in to; null for the top level */
    public static Authentication login(String companyId, String userId, String password, @Nullable String entityId) {
        return new Authentication(new Login(companyId, userId, password, entityId), null);
    }

    @Override
    public String toString() {
        return sessionid == null ? "Authentication[" + login + "]" : "Authentication[session]";
    }

    /** The {@code login} block; the order is the DTD's. */
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"userid", "companyid", "password", "locationid"})
    private static final class Login {

        private @Nullable String userid;
        private @Nullable String companyid;

        @SuppressWarnings("UnusedVariable") // JAXB writes it; nothing else may
        private @Nullable String password;

        private @Nullable String locationid;

        Login() {}

        Login(String companyId, String userId, String password, @Nullable String entityId) {
            this.userid = userId;
            this.companyid = companyId;
            this.password = password;
            this.locationid = entityId;
        }

        @Override
        public String toString() {
            return "user " + userid + " of " + companyid + (locationid == null ? "" : " in " + locationid);
        }
    }
}
