package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;

/** {@code readUserFormatting}: in which zone and format dates and times are written to a user. Source: vendor documentation of users. */
@XmlRootElement(name = "readUserFormatting")
@XmlAccessorType(XmlAccessType.FIELD)
final class ReadUserFormatting {

    private final String userId;

    /** For JAXB. */
    ReadUserFormatting() {
        this("");
    }

    /** @param userId the LOGINID */
    ReadUserFormatting(String userId) {
        this.userId = userId;
    }

    @Override
    public String toString() {
        return "readUserFormatting " + userId;
    }
}
