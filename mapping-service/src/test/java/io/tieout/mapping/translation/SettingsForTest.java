package io.tieout.mapping.translation;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.settings.MethodRule;
import io.tieout.model.billing.PaymentTransaction.MethodType;
import java.util.Map;

/** Settings that differ from the sample in one thing. */
final class SettingsForTest {

    private SettingsForTest() {}

    static MappingSettings withoutAdvanceAccount() {
        return new MappingSettings(
                "1200", "1010", "4000", null, "100", "SALES", Map.of(), Map.of(), Map.of(), "USD", null, Map.of(),
                null);
    }

    static MappingSettings plain() {
        return new MappingSettings(
                null, "1010", "4000", null, null, null, Map.of(), Map.of(), Map.of(), "USD", null, Map.of(), null);
    }

    static MappingSettings banks(Map<MethodType, MethodRule> methods, Map<String, String> currencies, String base) {
        return new MappingSettings(
                null, "1010", "4000", "2400", null, null, Map.of(), methods, currencies, base, null, Map.of(), null);
    }

    /** A company that works with account labels. */
    static MappingSettings labels() {
        return new MappingSettings(
                null,
                "1010",
                null,
                null,
                null,
                null,
                Map.of("support", "4300"),
                Map.of(),
                Map.of(),
                "USD",
                "Services",
                Map.of("hosting", "Hosting"),
                "Advances");
    }
}
