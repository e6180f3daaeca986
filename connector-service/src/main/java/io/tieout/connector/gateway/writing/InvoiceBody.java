package io.tieout.connector.gateway.writing;

import io.tieout.model.intacct.CreateInvoice;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code create_invoice}, one of the older functions: the order of the elements is that of the official DTD. A currency needs a
 * rate; an empty {@code exchratetype} asks for the company's default rate, as the vendor's SDKs do.
 */
@XmlRootElement(name = "create_invoice")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
        propOrder = {
            "customerId",
            "dateCreated",
            "dateDue",
            "invoiceNo",
            "poNumber",
            "description",
            "currency",
            "rateType",
            "lines"
        })
final class InvoiceBody {

    @XmlElement(name = "customerid")
    private @Nullable String customerId;

    @XmlElement(name = "datecreated")
    private @Nullable DateParts dateCreated;

    @XmlElement(name = "datedue")
    private @Nullable DateParts dateDue;

    @XmlElement(name = "invoiceno")
    private @Nullable String invoiceNo;

    @XmlElement(name = "ponumber")
    private @Nullable String poNumber;

    @XmlElement(name = "description")
    private @Nullable String description;

    @XmlElement(name = "currency")
    private @Nullable String currency;

    @XmlElement(name = "exchratetype")
    private @Nullable String rateType;

    @XmlElementWrapper(name = "invoiceitems")
    @XmlElement(name = "lineitem")
    private List<LineItem> lines = List.of();

    /** For JAXB. */
    InvoiceBody() {}

    /** @param namesCurrency whether the company takes documents that name a currency */
    InvoiceBody(CreateInvoice command, boolean namesCurrency) {
        this.customerId = command.intacctCustomerId();
        this.dateCreated = new DateParts(command.invoiceDate());
        this.dateDue = new DateParts(command.dueDate());
        this.invoiceNo = command.invoiceNo();
        this.poNumber = command.poNumber();
        this.description = command.description();
        this.currency = namesCurrency ? command.total().currencyCode() : null;
        this.rateType = namesCurrency ? "" : null;
        this.lines = command.lines().stream().map(LineItem::new).toList();
    }

    @Override
    public String toString() {
        return "create_invoice %s of %s on %s due %s in %s%s, %s, %s, %d lines"
                .formatted(
                        invoiceNo,
                        customerId,
                        dateCreated,
                        dateDue,
                        currency,
                        rateType,
                        poNumber,
                        description,
                        lines.size());
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"account", "label", "offsetAccount", "amount", "memo", "location", "department"})
    private static final class LineItem {

        @XmlElement(name = "glaccountno")
        private @Nullable String account;

        @XmlElement(name = "accountlabel")
        private @Nullable String label;

        @XmlElement(name = "offsetglaccountno")
        private @Nullable String offsetAccount;

        @XmlElement(name = "amount")
        private @Nullable String amount;

        @XmlElement(name = "memo")
        private @Nullable String memo;

        @XmlElement(name = "locationid")
        private @Nullable String location;

        @XmlElement(name = "departmentid")
        private @Nullable String department;

        LineItem() {}

        LineItem(CreateInvoice.Line line) {
            this.account = line.accountNo();
            this.label = line.accountLabel();
            this.offsetAccount = line.offsetAccountNo();
            this.amount = Amounts.write(line.amount());
            this.memo = line.memo();
            this.location = line.locationId();
            this.department = line.departmentId();
        }

        @Override
        public String toString() {
            return "%s on %s%s/%s %s (%s, %s)"
                    .formatted(amount, account, label, offsetAccount, memo, location, department);
        }
    }
}
