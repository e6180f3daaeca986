package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlValue;
import org.jspecify.annotations.Nullable;

/** One of the applications that {@code get_applications} lists, by its code: {@code AR}. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class ApplicationRow {

    @XmlValue
    private @Nullable String code;

    public String code() {
        return code == null ? "" : code.strip();
    }
}
