package io.tieout.connector.gateway.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** One {@code function} of a request. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Function {

    @XmlAttribute
    private final @Nullable String controlid;

    @XmlAnyElement(lax = true)
    private final @Nullable Object body;

    /** For JAXB. */
    Function() {
        this(null, null);
    }

    private Function(@Nullable String controlId, @Nullable Object body) {
        this.controlid = controlId;
        this.body = body;
    }

    /**
     * @param controlId matches the result to the function; where the request asks for uniqueness, the id that must not repeat
     * @param body of a class with a root element that JAXB knows
     */
    public static Function of(String controlId, Object body) {
        return new Function(controlId, body);
    }

    @Override
    public String toString() {
        return "Function[" + controlid + " "
                + (body == null ? "" : body.getClass().getSimpleName()) + "]";
    }
}
