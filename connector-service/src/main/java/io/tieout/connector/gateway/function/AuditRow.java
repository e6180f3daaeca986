package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of AUDITHISTORY; OBJECTKEY is the record number of what was done. An absent field is an empty text. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class AuditRow extends ReadRow {

    /** The fields to select. */
    public static final List<String> FIELDS = List.of("ID", "OBJECTKEY", "ACCESSTIME");

    @XmlElement(name = "ID")
    private @Nullable String id;

    @XmlElement(name = "OBJECTKEY")
    private @Nullable String objectKey;

    @XmlElement(name = "ACCESSTIME")
    private @Nullable String accessTime;

    public String id() {
        return id == null ? "" : id;
    }

    public String objectKey() {
        return objectKey == null ? "" : objectKey;
    }

    public String accessTime() {
        return accessTime == null ? "" : accessTime;
    }
}
