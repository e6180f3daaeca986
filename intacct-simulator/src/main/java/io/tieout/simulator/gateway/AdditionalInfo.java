package io.tieout.simulator.gateway;

import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.function.Answer;
import io.tieout.simulator.xml.XmlWriter;
import java.util.Locale;

/**
 * What {@code showadditionalerrorinfo} adds to each error, in the shape of the vendor's page. The ids are made of the
 * errors themselves: no source lists the real ones.
 */
final class AdditionalInfo {

    private AdditionalInfo() {}

    static void write(XmlWriter xml, GatewayError error, String supportId) {
        xml.start("additionalinfo")
                .element(
                        "errorid",
                        "AR-%04d".formatted(Math.floorMod(error.errorno().hashCode(), 10_000)))
                .element("category", category(error));
        target(xml, supportId);
        part(xml, "description", error.description());
        part(xml, "cdescription", error.description2());
        part(xml, "correction", error.correction());
        xml.end();
    }

    private static void part(XmlWriter xml, String name, String text) {
        xml.start(name).element("messageid", messageId(text)).element("category", "");
        target(xml, "");
        xml.start("placeholders").end().end();
    }

    private static void target(XmlWriter xml, String supportId) {
        xml.start(
                        "target",
                        Answer.attributes(
                                "domain", "", "requestinfo", supportId, "object", "", "field", "", "businessinfo", ""))
                .end();
    }

    private static String messageId(String text) {
        String words = text.replaceAll(" \\[Support ID: .*", "")
                .replaceAll("'[^']*'", " ")
                .replaceAll("[^A-Za-z]+", " ")
                .strip();
        return words.isEmpty() ? "" : "IA." + words.replaceAll(" +", "_").toUpperCase(Locale.ROOT);
    }

    private static String category(GatewayError error) {
        return switch (error.errorno()) {
            case GatewayError.DUPLICATE_NUMBER, GatewayError.DUPLICATE_VALUE -> "Duplication Prevention";
            case GatewayError.NO_PERMISSION -> "Invalid permission";
            case GatewayError.BUSINESS_FAILURE -> "Unable to create record.";
            default -> "Invalid request";
        };
    }
}
