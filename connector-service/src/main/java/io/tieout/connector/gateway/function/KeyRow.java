package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** A record that is looked up by our own key. An absent field is an empty text. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class KeyRow {

    @XmlElement(name = "RECORDNO")
    private @Nullable String recordNo;

    @XmlElement(name = "CUSTOMERID")
    private @Nullable String customerId;

    @XmlElement(name = "RECORDID")
    private @Nullable String recordId;

    @XmlElement(name = "DOCNUMBER")
    private @Nullable String docNumber;

    @XmlElement(name = "TRX_TOTALENTERED")
    private @Nullable String total;

    @XmlElement(name = "TOTALENTERED")
    private @Nullable String baseTotal;

    @XmlElement(name = "CURRENCY")
    private @Nullable String currency;

    public String recordNo() {
        return recordNo == null ? "" : recordNo;
    }

    public String customerId() {
        return customerId == null ? "" : customerId;
    }

    public String recordId() {
        return recordId == null ? "" : recordId;
    }

    public String docNumber() {
        return docNumber == null ? "" : docNumber;
    }

    /** In the record's own currency, or where only that was asked for in the company's. */
    public String total() {
        String asked = total == null ? baseTotal : total;
        return asked == null ? "" : asked;
    }

    public String currency() {
        return currency == null ? "" : currency;
    }
}
