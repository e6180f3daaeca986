package io.tieout.simulator.function;

import io.tieout.simulator.company.Assumptions.PreferenceNames;
import io.tieout.simulator.company.Features;
import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.xml.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code get_companyprefs}: the preferences of one application. The names of those of Accounts Receivable are this
 * simulator's: no source has the vendor's.
 */
final class GetCompanyPrefs implements GatewayFunction {

    private static final List<String> KNOWN =
            List.of("GEN", "ME", "GL", "CM", "AP", "AR", "EE", "PO", "SO", "INV", "PA", "CS");

    @Override
    public String name() {
        return "get_companyprefs";
    }

    @Override
    public void check(Element body) throws SyntaxViolation {
        Syntax.EMPTY.check(body);
        if (body.attribute("application") == null) {
            throw new SyntaxViolation(body, "attribute 'application' is missing");
        }
    }

    @Override
    public Answer execute(FunctionCall call, Invocation in) {
        String application = call.body().attributes().getOrDefault("application", "");
        if (!KNOWN.contains(application)) {
            throw FunctionRefused.invalid(
                    "Invalid application '" + application + "' specified.",
                    "Use one of: " + String.join(", ", KNOWN) + ".");
        }
        boolean ours = in.actor().company().assumptions().preferenceNames() == PreferenceNames.OURS;
        Map<String, String> preferences =
                preferences(application, in.actor().company().features());
        return Answer.data(
                Answer.attributes(),
                xml -> preferences.forEach((name, value) -> xml.start("companypref")
                        .element("application", application)
                        .element("preference", ours ? name : "OTHER_" + name)
                        .element("prefvalue", value)
                        .end()));
    }

    private static Map<String, String> preferences(String application, Features features) {
        Map<String, String> preferences = new LinkedHashMap<>();
        switch (application) {
            case "GEN" -> preferences.put("PRIMARY_ACCTNO_LENGTH", "4");
            case "ME" -> preferences.put("DISABLEENTITYSLIDEIN", "F");
            case "GL" -> preferences.put("EMPLOYEEDIMENSION", "T");
            case "AR" -> {
                preferences.put("USEACCOUNTLABELS", features.accountLabels() ? "T" : "F");
                preferences.put("PAYMENTSUMMARY", features.paymentSummary().name());
                preferences.put("BALANCEFORWARD", features.balanceForward() ? "T" : "F");
                preferences.put("OVERRIDEOFFSETACCOUNT", features.offsetOverride() ? "T" : "F");
                preferences.put("INVOICEAUTONUMBER", features.ownNumbers() ? "T" : "F");
                preferences.put("ENABLEINVOICEREVERSAL", features.reversal() ? "T" : "F");
            }
            default -> {
                // The simulated company has set nothing there.
            }
        }
        return preferences;
    }
}
