package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** What {@code readUserFormatting} answers. An absent field is an empty text. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class FormattingRow {

    @XmlElement(name = "DATEFORMAT")
    private @Nullable String dateFormat;

    @XmlElement(name = "GMTOFFSET")
    private @Nullable String gmtOffset;

    @XmlElement(name = "CLOCK")
    private @Nullable String clock;

    public String dateFormat() {
        return dateFormat == null ? "" : dateFormat;
    }

    public String gmtOffset() {
        return gmtOffset == null ? "" : gmtOffset;
    }

    public String clock() {
        return clock == null ? "" : clock;
    }
}
