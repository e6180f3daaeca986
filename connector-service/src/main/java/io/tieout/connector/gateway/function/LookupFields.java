package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlRootElement;

/** {@code lookup}: which fields an object has in this company. Source: vendor documentation of queries. */
@XmlRootElement(name = "lookup")
@XmlAccessorType(XmlAccessType.FIELD)
final class LookupFields {

    private final String object;

    /** For JAXB. */
    LookupFields() {
        this("");
    }

    /** @param object its name in Intacct */
    LookupFields(String object) {
        this.object = object;
    }

    @Override
    public String toString() {
        return "lookup " + object;
    }
}
