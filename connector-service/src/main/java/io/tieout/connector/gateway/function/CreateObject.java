package io.tieout.connector.gateway.function;

import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreatePayment;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/**
 * The generic {@code create}, always of one object: with several a failure could be partial. A company that has one currency only
 * refuses every document that names one, its own too (SIM-2).
 */
@XmlRootElement(name = "create")
@XmlAccessorType(XmlAccessType.FIELD)
public final class CreateObject {

    @XmlAnyElement(lax = true)
    private final @Nullable Object object;

    /** For JAXB. */
    CreateObject() {
        this(null);
    }

    private CreateObject(@Nullable Object object) {
        this.object = object;
    }

    public static CreateObject of(CreateCustomer command, boolean namesCurrency) {
        return new CreateObject(new CustomerObject(command, namesCurrency));
    }

    public static CreateObject of(CreatePayment command, boolean namesCurrency) {
        return new CreateObject(new PaymentObject(command, namesCurrency));
    }

    public static CreateObject of(CreateAdvance command, boolean namesCurrency) {
        return new CreateObject(new AdvanceObject(command, namesCurrency));
    }

    @Override
    public String toString() {
        return "create " + object;
    }
}
