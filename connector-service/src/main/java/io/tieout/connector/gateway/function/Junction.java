package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import java.util.List;

/** {@code and}, {@code or}, or the {@code filter} itself: an element that holds operators. */
@XmlAccessorType(XmlAccessType.FIELD)
final class Junction {

    @XmlAnyElement(lax = true)
    private final List<Object> operands;

    Junction() {
        this(List.of());
    }

    Junction(List<Object> operands) {
        this.operands = List.copyOf(operands);
    }

    @Override
    public String toString() {
        return operands.toString();
    }
}
