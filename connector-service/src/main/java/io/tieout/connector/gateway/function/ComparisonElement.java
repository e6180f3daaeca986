package io.tieout.connector.gateway.function;

import io.tieout.connector.gateway.query.Filter;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;

/** A field and the values it is compared with; the operator is the name of the element. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"field", "values"})
final class ComparisonElement {

    private final String field;

    @XmlElement(name = "value")
    private final List<String> values;

    /** For JAXB. */
    ComparisonElement() {
        this.field = "";
        this.values = List.of();
    }

    ComparisonElement(Filter.Comparison comparison) {
        this.field = comparison.field();
        this.values = comparison.values();
    }

    @Override
    public String toString() {
        return field + " " + values;
    }
}
