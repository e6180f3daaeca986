package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** {@code retrievepdf}: one document as Intacct prints it. Source: vendor documentation of invoices and order-entry transactions. */
@XmlRootElement(name = "retrievepdf")
@XmlAccessorType(XmlAccessType.FIELD)
final class RetrievePdf {

    @XmlElement(name = "ARINVOICE")
    private final @Nullable Invoice invoice;

    @XmlElement(name = "SODOCUMENT")
    private final @Nullable Order order;

    /** For JAXB. */
    RetrievePdf() {
        this(null, null);
    }

    private RetrievePdf(@Nullable Invoice invoice, @Nullable Order order) {
        this.invoice = invoice;
        this.order = order;
    }

    static RetrievePdf ofInvoice(String recordNo) {
        return new RetrievePdf(new Invoice(recordNo), null);
    }

    static RetrievePdf ofOrder(String documentId) {
        return new RetrievePdf(null, new Order(documentId));
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    private static final class Invoice {

        @XmlElement(name = "RECORDNO")
        private final @Nullable String recordNo;

        /** For JAXB. */
        Invoice() {
            this(null);
        }

        Invoice(@Nullable String recordNo) {
            this.recordNo = recordNo;
        }
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    private static final class Order {

        @XmlElement(name = "DOCID")
        private final @Nullable String documentId;

        /** For JAXB. */
        Order() {
            this(null);
        }

        Order(@Nullable String documentId) {
            this.documentId = documentId;
        }
    }
}
