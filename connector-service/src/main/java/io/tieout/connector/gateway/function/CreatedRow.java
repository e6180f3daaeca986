package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** What a generic create answers. An absent field is an empty text. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class CreatedRow {

    @XmlElement(name = "RECORDNO")
    private @Nullable String recordNo;

    public String recordNo() {
        return recordNo == null ? "" : recordNo;
    }
}
