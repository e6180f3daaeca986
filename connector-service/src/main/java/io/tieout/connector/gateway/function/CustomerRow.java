package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CUSTOMER as read. An absent field is an empty text. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class CustomerRow extends ReadRow {

    /** The fields to select. */
    public static final List<String> FIELDS = List.of(
            "RECORDNO",
            "CUSTOMERID",
            "NAME",
            "DISPLAYCONTACT.EMAIL1",
            "CURRENCY",
            "TERMNAME",
            "STATUS",
            "MEGAENTITYID",
            "WHENCREATED",
            "WHENMODIFIED");

    @XmlElement(name = "RECORDNO")
    private @Nullable String recordNo;

    @XmlElement(name = "CUSTOMERID")
    private @Nullable String customerId;

    @XmlElement(name = "NAME")
    private @Nullable String name;

    @XmlElement(name = "DISPLAYCONTACT.EMAIL1")
    private @Nullable String email;

    @XmlElement(name = "CURRENCY")
    private @Nullable String currency;

    @XmlElement(name = "TERMNAME")
    private @Nullable String termName;

    @XmlElement(name = "STATUS")
    private @Nullable String status;

    @XmlElement(name = "MEGAENTITYID")
    private @Nullable String entityId;

    @XmlElement(name = "WHENCREATED")
    private @Nullable String createdAt;

    @XmlElement(name = "WHENMODIFIED")
    private @Nullable String modifiedAt;

    public String recordNo() {
        return recordNo == null ? "" : recordNo;
    }

    public String customerId() {
        return customerId == null ? "" : customerId;
    }

    public String name() {
        return name == null ? "" : name;
    }

    public String email() {
        return email == null ? "" : email;
    }

    public String currency() {
        return currency == null ? "" : currency;
    }

    public String termName() {
        return termName == null ? "" : termName;
    }

    public String status() {
        return status == null ? "" : status;
    }

    public String entityId() {
        return entityId == null ? "" : entityId;
    }

    public String createdAt() {
        return createdAt == null ? "" : createdAt;
    }

    public String modifiedAt() {
        return modifiedAt == null ? "" : modifiedAt;
    }
}
