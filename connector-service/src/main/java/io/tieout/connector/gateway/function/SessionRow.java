package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** What getAPISession answers. Prints no session id. An absent field is an empty text. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class SessionRow {

    @XmlElement(name = "SESSIONID")
    private @Nullable String sessionId;

    @XmlElement(name = "ENDPOINT")
    private @Nullable String endpoint;

    public String sessionId() {
        return sessionId == null ? "" : sessionId;
    }

    public String endpoint() {
        return endpoint == null ? "" : endpoint;
    }

    @Override
    public String toString() {
        return "SessionRow[" + endpoint + "]";
    }
}
