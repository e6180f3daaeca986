package io.tieout.connector.gateway.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlTransient;
import org.jspecify.annotations.Nullable;

/** One {@code function} of a request. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class Function {

    @XmlAttribute
    private final @Nullable String controlid;

    @XmlAnyElement(lax = true)
    private final @Nullable Object body;

    @XmlTransient
    private final Class<?> row;

    /** For JAXB. */
    Function() {
        this(null, null, Object.class);
    }

    private Function(@Nullable String controlId, @Nullable Object body, Class<?> row) {
        this.controlid = controlId;
        this.body = body;
        this.row = row;
    }

    /**
     * @param controlId matches the result to the function; where the request asks for uniqueness, the id that must not repeat
     * @param body a class of {@code gateway.function} with a root element
     * @param row the class, known to JAXB, that the records of the answer are unmarshalled to
     */
    public static Function of(String controlId, Object body, Class<?> row) {
        return new Function(controlId, body, row);
    }

    String controlId() {
        return controlid == null ? "" : controlid;
    }

    Class<?> row() {
        return row;
    }

    @Override
    public String toString() {
        return "Function[" + controlid + " "
                + (body == null ? "" : body.getClass().getSimpleName()) + "]";
    }
}
