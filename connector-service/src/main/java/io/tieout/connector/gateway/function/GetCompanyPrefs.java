package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlRootElement;

/** {@code get_companyprefs}: how an application is configured. Source: vendor documentation of the company. */
@XmlRootElement(name = "get_companyprefs")
@XmlAccessorType(XmlAccessType.FIELD)
final class GetCompanyPrefs {

    @XmlAttribute
    private final String application;

    /** For JAXB. */
    GetCompanyPrefs() {
        this("");
    }

    /** @param application its code */
    GetCompanyPrefs(String application) {
        this.application = application;
    }

    @Override
    public String toString() {
        return "get_companyprefs " + application;
    }
}
