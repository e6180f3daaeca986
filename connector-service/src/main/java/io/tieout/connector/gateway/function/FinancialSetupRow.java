package io.tieout.connector.gateway.function;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** What {@code getFinancialSetup} answers. BASECURRENCY is empty where the entities have base currencies of their own. An absent field is an empty text. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class FinancialSetupRow {

    @XmlElement(name = "BASECURRENCY")
    private @Nullable String baseCurrency;

    @XmlElement(name = "MULTICURRENCY")
    private @Nullable String multiCurrency;

    @XmlElement(name = "MULTIBASECURRENCY")
    private @Nullable String multiBaseCurrency;

    @XmlElement(name = "MULTIENTITYSHARED")
    private @Nullable String multiEntity;

    public String baseCurrency() {
        return baseCurrency == null ? "" : baseCurrency.strip();
    }

    public String multiCurrency() {
        return multiCurrency == null ? "" : multiCurrency.strip();
    }

    public String multiBaseCurrency() {
        return multiBaseCurrency == null ? "" : multiBaseCurrency.strip();
    }

    public String multiEntity() {
        return multiEntity == null ? "" : multiEntity.strip();
    }
}
