package io.tieout.connector.gateway.writing;

import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.ReceivingAccount;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An ARADVANCE to create, with one line. Source: vendor documentation of A/R advances. */
@XmlRootElement(name = "ARADVANCE")
@XmlAccessorType(XmlAccessType.FIELD)
final class AdvanceBody {

    @XmlElement(name = "CUSTOMERID")
    private @Nullable String customerId;

    @XmlElement(name = "PAYMENTMETHOD")
    private @Nullable String paymentMethod;

    @XmlElement(name = "PAYMENTDATE")
    private @Nullable String paymentDate;

    @XmlElement(name = "RECEIPTDATE")
    private @Nullable String receiptDate;

    @XmlElement(name = "FINANCIALENTITY")
    private @Nullable String bankAccount;

    @XmlElement(name = "UNDEPOSITEDACCOUNTNO")
    private @Nullable String undepositedFundsAccount;

    @XmlElement(name = "DOCNUMBER")
    private @Nullable String docNumber;

    @XmlElement(name = "DESCRIPTION")
    private @Nullable String description;

    @XmlElement(name = "CURRENCY")
    private @Nullable String currency;

    @XmlElementWrapper(name = "ARADVANCEITEMS")
    @XmlElement(name = "ARADVANCEITEM")
    private List<Item> items = List.of();

    AdvanceBody() {}

    AdvanceBody(CreateAdvance command, boolean namesCurrency) {
        ReceivingAccount account = command.account();
        this.customerId = command.intacctCustomerId();
        this.paymentMethod = command.paymentMethod();
        this.paymentDate = WrittenDates.write(command.paymentDate());
        this.receiptDate = WrittenDates.write(command.receiptDate());
        this.bankAccount = account.kind() == ReceivingAccount.Kind.BANK ? account.id() : null;
        this.undepositedFundsAccount = bankAccount == null ? account.id() : null;
        this.docNumber = command.docNumber();
        this.description = command.description();
        this.currency = namesCurrency ? command.amount().currencyCode() : null;
        this.items = List.of(new Item(command));
    }

    @Override
    public String toString() {
        return "ARADVANCE %s of %s: %s %s to %s %s by %s on %s/%s, %s"
                .formatted(
                        docNumber,
                        customerId,
                        items,
                        currency,
                        bankAccount,
                        undepositedFundsAccount,
                        paymentMethod,
                        receiptDate,
                        paymentDate,
                        description);
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    private static final class Item {

        @XmlElement(name = "ACCOUNTNO")
        private @Nullable String accountNo;

        @XmlElement(name = "ACCOUNTLABEL")
        private @Nullable String accountLabel;

        @XmlElement(name = "TRX_AMOUNT")
        private @Nullable String amount;

        @XmlElement(name = "LOCATIONID")
        private @Nullable String location;

        @XmlElement(name = "DEPARTMENTID")
        private @Nullable String department;

        Item() {}

        Item(CreateAdvance command) {
            this.accountNo = command.accountNo();
            this.accountLabel = command.accountLabel();
            this.amount = Amounts.write(command.amount());
            this.location = command.locationId();
            this.department = command.departmentId();
        }

        @Override
        public String toString() {
            return "%s to %s%s (%s, %s)".formatted(amount, accountNo, accountLabel, location, department);
        }
    }
}
