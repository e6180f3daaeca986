package io.tieout.connector.gateway.writing;

import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ARPYMT to create. TRX_ amounts are in the payment's currency; each detail pays one invoice by its record number, its lines
 * from the first on. Source: vendor documentation of A/R payments.
 */
@XmlRootElement(name = "ARPYMT")
@XmlAccessorType(XmlAccessType.FIELD)
final class PaymentBody {

    @XmlElement(name = "FINANCIALENTITY")
    private @Nullable String bankAccount;

    @XmlElement(name = "UNDEPOSITEDACCOUNTNO")
    private @Nullable String undepositedFundsAccount;

    @XmlElement(name = "PAYMENTMETHOD")
    private @Nullable String paymentMethod;

    @XmlElement(name = "CUSTOMERID")
    private @Nullable String customerId;

    @XmlElement(name = "DOCNUMBER")
    private @Nullable String docNumber;

    @XmlElement(name = "DESCRIPTION")
    private @Nullable String description;

    @XmlElement(name = "RECEIPTDATE")
    private @Nullable String receiptDate;

    @XmlElement(name = "PAYMENTDATE")
    private @Nullable String paymentDate;

    @XmlElement(name = "TRX_AMOUNTTOPAY")
    private @Nullable String amount;

    @XmlElement(name = "CURRENCY")
    private @Nullable String currency;

    @XmlElement(name = "OVERPAYMENTAMOUNT")
    private @Nullable String overpayment;

    @XmlElement(name = "OVERPAYMENTLOCATIONID")
    private @Nullable String overpaymentLocation;

    @XmlElement(name = "OVERPAYMENTDEPARTMENTID")
    private @Nullable String overpaymentDepartment;

    @XmlElementWrapper(name = "ARPYMTDETAILS")
    @XmlElement(name = "ARPYMTDETAIL")
    private List<Detail> details = List.of();

    PaymentBody() {}

    PaymentBody(CreatePayment command, boolean namesCurrency) {
        ReceivingAccount account = command.account();
        this.bankAccount = account.kind() == ReceivingAccount.Kind.BANK ? account.id() : null;
        this.undepositedFundsAccount = bankAccount == null ? account.id() : null;
        this.paymentMethod = command.paymentMethod();
        this.customerId = command.intacctCustomerId();
        this.docNumber = command.docNumber();
        this.description = command.description();
        this.receiptDate = WrittenDates.write(command.receiptDate());
        this.paymentDate = WrittenDates.write(command.paymentDate());
        this.amount = Amounts.write(command.amount());
        this.currency = namesCurrency ? command.amount().currencyCode() : null;
        Money rest = command.overpayment();
        if (rest.isPositive()) {
            this.overpayment = Amounts.write(rest);
            this.overpaymentLocation = command.overpaymentLocationId();
            this.overpaymentDepartment = command.overpaymentDepartmentId();
        }
        this.details = command.details().stream().map(Detail::new).toList();
    }

    @Override
    public String toString() {
        return "ARPYMT %s of %s: %s %s to %s %s by %s on %s/%s, %s, %d details, overpayment %s in %s/%s"
                .formatted(
                        docNumber,
                        customerId,
                        amount,
                        currency,
                        bankAccount,
                        undepositedFundsAccount,
                        paymentMethod,
                        receiptDate,
                        paymentDate,
                        description,
                        details.size(),
                        overpayment,
                        overpaymentLocation,
                        overpaymentDepartment);
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    private static final class Detail {

        @XmlElement(name = "RECORDKEY")
        private @Nullable String invoiceRecordNo;

        @XmlElement(name = "TRX_PAYMENTAMOUNT")
        private @Nullable String amount;

        Detail() {}

        Detail(CreatePayment.Detail detail) {
            this.invoiceRecordNo = detail.invoiceRecordNo();
            this.amount = Amounts.write(detail.amount());
        }

        @Override
        public String toString() {
            return amount + " of " + invoiceRecordNo;
        }
    }
}
