package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;

/** {@code getUserPermissions}: what a user may do. Source: vendor documentation of users. */
@XmlRootElement(name = "getUserPermissions")
@XmlAccessorType(XmlAccessType.FIELD)
final class GetUserPermissions {

    private final String userId;

    /** For JAXB. */
    GetUserPermissions() {
        this("");
    }

    /** @param userId the LOGINID */
    GetUserPermissions(String userId) {
        this.userId = userId;
    }

    @Override
    public String toString() {
        return "getUserPermissions " + userId;
    }
}
