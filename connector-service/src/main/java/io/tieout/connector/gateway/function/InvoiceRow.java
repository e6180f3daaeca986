package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ARINVOICE as read; the amounts are in its own currency, WHENCREATED is the date of the invoice. An absent field is an empty text. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class InvoiceRow extends ReadRow {

    /** The fields to select. */
    public static final List<String> FIELDS = List.of(
            "RECORDNO",
            "RECORDID",
            "CUSTOMERID",
            "STATE",
            "CURRENCY",
            "BASECURR",
            "TRX_TOTALENTERED",
            "TRX_TOTALPAID",
            "TRX_TOTALDUE",
            "WHENCREATED",
            "WHENDUE",
            "MEGAENTITYID",
            "AUWHENCREATED",
            "WHENMODIFIED");

    @XmlElement(name = "RECORDNO")
    private @Nullable String recordNo;

    @XmlElement(name = "RECORDID")
    private @Nullable String invoiceNo;

    @XmlElement(name = "CUSTOMERID")
    private @Nullable String customerId;

    @XmlElement(name = "STATE")
    private @Nullable String state;

    @XmlElement(name = "CURRENCY")
    private @Nullable String currency;

    @XmlElement(name = "BASECURR")
    private @Nullable String baseCurrency;

    @XmlElement(name = "TRX_TOTALENTERED")
    private @Nullable String total;

    @XmlElement(name = "TRX_TOTALPAID")
    private @Nullable String paid;

    @XmlElement(name = "TRX_TOTALDUE")
    private @Nullable String due;

    @XmlElement(name = "WHENCREATED")
    private @Nullable String invoiceDate;

    @XmlElement(name = "WHENDUE")
    private @Nullable String dueDate;

    @XmlElement(name = "MEGAENTITYID")
    private @Nullable String entityId;

    @XmlElement(name = "AUWHENCREATED")
    private @Nullable String createdAt;

    @XmlElement(name = "WHENMODIFIED")
    private @Nullable String modifiedAt;

    public String recordNo() {
        return recordNo == null ? "" : recordNo;
    }

    public String invoiceNo() {
        return invoiceNo == null ? "" : invoiceNo;
    }

    public String customerId() {
        return customerId == null ? "" : customerId;
    }

    public String state() {
        return state == null ? "" : state;
    }

    public String currency() {
        return currency == null ? "" : currency;
    }

    public String baseCurrency() {
        return baseCurrency == null ? "" : baseCurrency;
    }

    public String total() {
        return total == null ? "" : total;
    }

    public String paid() {
        return paid == null ? "" : paid;
    }

    public String due() {
        return due == null ? "" : due;
    }

    public String invoiceDate() {
        return invoiceDate == null ? "" : invoiceDate;
    }

    public String dueDate() {
        return dueDate == null ? "" : dueDate;
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
