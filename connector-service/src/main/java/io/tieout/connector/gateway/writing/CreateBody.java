package io.tieout.connector.gateway.writing;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;

/**
 * The generic {@code create}, always of one object: with several a failure could be partial. A company that has one currency only
 * refuses every document that names one, its own too (SIM-2).
 */
@XmlRootElement(name = "create")
@XmlAccessorType(XmlAccessType.FIELD)
final class CreateBody {

    @XmlAnyElement(lax = true)
    private final @Nullable Object object;

    /** For JAXB. */
    CreateBody() {
        this(null);
    }

    CreateBody(@Nullable Object object) {
        this.object = object;
    }

    @Override
    public String toString() {
        return "create " + object;
    }
}
