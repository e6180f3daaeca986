package io.tieout.connector.gateway.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code operation} block. Functions succeed or fail one by one, unless all of them are one transaction. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"authentication", "functions"})
final class Operation {

    @XmlAttribute
    private final boolean transaction;

    @XmlElement
    private final @Nullable Authentication authentication;

    @XmlElementWrapper(name = "content")
    @XmlElement(name = "function")
    private final List<Function> functions;

    Operation() {
        this(null, false, List.of());
    }

    Operation(@Nullable Authentication authentication, boolean transaction, List<Function> functions) {
        this.transaction = transaction;
        this.authentication = authentication;
        this.functions = List.copyOf(functions);
    }

    @Override
    public String toString() {
        return "Operation[transaction=%s, %s, %d functions]".formatted(transaction, authentication, functions.size());
    }
}
