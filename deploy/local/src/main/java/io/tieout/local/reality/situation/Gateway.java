package io.tieout.local.reality.situation;

import io.tieout.local.rooms.SimulatorApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the gateway answers to one company, against its better knowledge. */
public final class Gateway {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <response><control><status>success</status><senderid>demo</senderid><controlid>r</controlid>\
            <uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control><operation><authentication>\
            <status>success</status><userid>demo</userid><companyid>%s</companyid><locationid></locationid>\
            <sessiontimestamp>2026-03-14T09:00:00+00:00</sessiontimestamp></authentication>%s</operation></response>
            """;

    private final SimulatorApi simulator;
    private final String company;
    private final List<String> rules = new ArrayList<>();

    Gateway(SimulatorApi simulator, String company) {
        this.simulator = simulator;
        this.company = company;
    }

    /** The next request of this function for this object is refused with these texts, the most telling first. */
    public void refusesOnce(String function, String object, String errno, String... texts) {
        List<Map<String, String>> errors = Stream.of(texts)
                .map(text -> Map.of(
                        "errorno",
                        text.equals(texts[0]) ? errno : "BL01001973",
                        "description",
                        "",
                        "description2",
                        text,
                        "correction",
                        ""))
                .toList();
        rule(Map.of("function", function, "object", object), Map.of("type", "function-error", "errors", errors), 1);
    }

    /**
     * The next request of this function for this object gets exactly this result.
     *
     * @param committed whether what was asked for is done all the same
     */
    public void answersOnce(String function, String object, String result, boolean committed) {
        rule(Map.of("function", function, "object", object), verbatim(result, committed), 1);
    }

    /** Each page of invoices has exactly these rows, until {@link #isItselfAgain()}. */
    public void showsInvoices(String... rows) {
        String result = """
                <result><status>success</status><function>query</function><controlid>page</controlid>\
                <data listtype="ARINVOICE" totalcount="%1$d" offset="0" count="%1$d" numremaining="0">%2$s</data></result>\
                """.formatted(rows.length, String.join("", rows));
        rule(
                Map.of("function", "query", "object", "ARINVOICE", "bodyContains", "WHENMODIFIED</field><value>"),
                verbatim(result, false),
                0);
    }

    /** From now on it answers to this company as it should. */
    public void isItselfAgain() {
        rules.forEach(simulator::removeFault);
        rules.clear();
    }

    private Map<String, Object> verbatim(String result, boolean committed) {
        return Map.of(
                "type",
                "verbatim",
                "status",
                200,
                "contentType",
                "text/xml; encoding=\"UTF-8\"",
                "body",
                HEAD.formatted(company, result),
                "committed",
                committed);
    }

    private void rule(Map<String, Object> match, Map<String, Object> fault, int count) {
        Map<String, Object> ofCompany = new HashMap<>(match);
        ofCompany.put("company", company);
        String id = company + "-" + rules.size() + "-" + Math.abs(match.hashCode());
        Map<String, Object> rule = new HashMap<>(Map.of("id", id, "match", ofCompany, "fault", fault));
        if (count > 0) {
            rule.put("count", count);
        }
        simulator.addFault(rule);
        rules.add(id);
    }
}
