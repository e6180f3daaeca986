package io.tieout.connector.gateway.writing;

import io.tieout.model.intacct.CreateCustomer;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** A CUSTOMER to create. NAME and DISPLAYCONTACT/PRINTAS are required (vendor PHP SDK CustomerCreate). */
@XmlRootElement(name = "CUSTOMER")
@XmlAccessorType(XmlAccessType.FIELD)
final class CustomerBody {

    @XmlElement(name = "CUSTOMERID")
    private @Nullable String customerId;

    @XmlElement(name = "NAME")
    private @Nullable String name;

    @XmlElement(name = "DISPLAYCONTACT")
    private @Nullable Contact contact;

    @XmlElement(name = "CURRENCY")
    private @Nullable String currency;

    @XmlElement(name = "TERMNAME")
    private @Nullable String termName;

    CustomerBody() {}

    CustomerBody(CreateCustomer command, boolean namesCurrency) {
        this.customerId = command.intacctCustomerId();
        this.name = command.name();
        this.contact = new Contact(command.name(), command.email());
        this.currency = namesCurrency ? command.currency() : null;
        this.termName = command.termName();
    }

    @Override
    public String toString() {
        return "CUSTOMER %s, %s in %s, terms %s".formatted(customerId, contact, currency, termName);
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    private static final class Contact {

        @XmlElement(name = "PRINTAS")
        private @Nullable String printAs;

        @XmlElement(name = "EMAIL1")
        private @Nullable String email;

        Contact() {}

        Contact(String printAs, @Nullable String email) {
            this.printAs = printAs;
            this.email = email;
        }

        @Override
        public String toString() {
            return printAs + (email == null ? "" : " with e-mail");
        }
    }
}
