package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;

/** A field and the values it is compared with; the operator is the name of the element. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"field", "values"})
final class Comparison {

    private final String field;

    @XmlElement(name = "value")
    private final List<String> values;

    Comparison() {
        this("", List.of());
    }

    Comparison(String field, List<String> values) {
        this.field = field;
        this.values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return field + " " + values;
    }
}
