package io.tieout.connector.gateway.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** The {@code control} block, in the order of the vendor's DTD and SDKs. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {"senderid", "password", "controlid", "uniqueid", "dtdversion", "includewhitespace"})
final class Control {

    private @Nullable String senderid;

    @SuppressWarnings("UnusedVariable") // JAXB writes it; nothing else may
    private @Nullable String password;

    private @Nullable String controlid;
    private boolean uniqueid;
    private final String dtdversion = "3.0";
    private final boolean includewhitespace = false;

    Control() {}

    Control(Sender sender, String controlId, boolean unique) {
        this.senderid = sender.id();
        this.password = sender.password();
        this.controlid = controlId;
        this.uniqueid = unique;
    }

    @Override
    public String toString() {
        return "senderid=%s, controlid=%s, uniqueid=%s, dtdversion=%s, includewhitespace=%s"
                .formatted(senderid, controlid, uniqueid, dtdversion, includewhitespace);
    }
}
