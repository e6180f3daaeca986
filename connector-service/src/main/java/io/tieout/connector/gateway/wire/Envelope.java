package io.tieout.connector.gateway.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code request}: who asks, and the functions that are asked for. Holds passwords; prints none. */
@XmlRootElement(name = "request")
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"control", "operation"})
public final class Envelope {

    @XmlElement
    private final @Nullable Control control;

    @XmlElement
    private final @Nullable Operation operation;

    /** For JAXB. */
    Envelope() {
        this(null, null);
    }

    private Envelope(@Nullable Control control, @Nullable Operation operation) {
        this.control = control;
        this.operation = operation;
    }

    /**
     * @param controlId of the request; only brings request and answer together
     * @param unique whether the gateway refuses a function whose control id it has carried out before. It does so by default
     *     when the element is left out, so it is always written
     */
    public static Envelope of(
            Sender sender, String controlId, boolean unique, Authentication authentication, List<Function> functions) {
        return new Envelope(new Control(sender, controlId, unique), new Operation(authentication, false, functions));
    }

    /** One whose functions are carried out all together or not at all; nothing that we do every day needs it. */
    public static Envelope ofTransaction(
            Sender sender, String controlId, Authentication authentication, List<Function> functions) {
        return new Envelope(new Control(sender, controlId, true), new Operation(authentication, true, functions));
    }

    @Override
    public String toString() {
        return "Envelope[" + control + "]";
    }
}
