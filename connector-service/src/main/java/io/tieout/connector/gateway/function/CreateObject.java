package io.tieout.connector.gateway.function;

import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreatePayment;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/** The generic {@code create}, always of one object: with several a failure could be partial. */
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

    public static CreateObject of(CreateCustomer command) {
        return new CreateObject(new CustomerObject(command));
    }

    public static CreateObject of(CreatePayment command) {
        return new CreateObject(new PaymentObject(command));
    }

    public static CreateObject of(CreateAdvance command) {
        return new CreateObject(new AdvanceObject(command));
    }

    @Override
    public String toString() {
        return "create " + object;
    }
}
