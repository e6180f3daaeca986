package io.tieout.local.rooms;

import io.tieout.local.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The simulator's own books, which know nothing of Tieout, and its switches.
 *
 * @param api the simulator's control interface
 */
public record SimulatorApi(Api api) {
    /** Tieout marks its payments in the field that an accountant can search for. */
    private static final String OUR_MARK = "TO-";

    /** Before the document number of what was reversed. */
    public static final String REVERSAL = "VOID ";

    /**
     * The document numbers of all payments and advances that Tieout made, one for each record in the books; a reversal is a record of its
     * own and is named {@code VOID} and the number of what it reverses.
     */
    public List<String> documentsOfTieout(String company) {
        JsonNode ledger = api.get("/control/companies/" + company + "/ledger");
        return Stream.concat(documents(ledger.path("payments")), documents(ledger.path("advances")))
                .toList();
    }

    private static Stream<String> documents(JsonNode receipts) {
        return receipts.valueStream()
                .filter(it -> it.path("docNumber").asString("").startsWith(OUR_MARK))
                .map(it -> (isReversal(it) ? REVERSAL : "")
                        + it.path("docNumber").asString(""));
    }

    private static boolean isReversal(JsonNode receipt) {
        return receipt.path("reversalOf").isNumber();
    }

    /** Everything in the books that may be there only once, by the name by which it would be doubled. */
    public List<String> onceOnly(String company) {
        JsonNode ledger = api.get("/control/companies/" + company + "/ledger");
        List<String> names =
                new ArrayList<>(Stream.concat(documents(ledger.path("payments")), documents(ledger.path("advances")))
                        .toList());
        ledger.path("invoices")
                .valueStream()
                .map(it -> "invoice %s of %s"
                        .formatted(
                                it.path("number").asString(""),
                                it.path("customerId").asString("")))
                .forEach(names::add);
        names(ledger.path("customers"), "customerId")
                .map(it -> "customer " + it.toUpperCase(Locale.ROOT))
                .forEach(names::add);
        return names;
    }

    private static Stream<String> names(JsonNode records, String field) {
        return records.valueStream().map(it -> it.path(field).asString(""));
    }

    /** The record number of the invoice with this number. */
    public OptionalLong recordNo(String company, String invoice) {
        return api.get("/control/companies/" + company + "/ledger")
                .path("invoices")
                .valueStream()
                .filter(it -> it.path("number").asString("").equals(invoice))
                .mapToLong(it -> it.path("recordNo").longValue())
                .findFirst();
    }

    /** Makes a company in US dollars with one entity, 100, whose user and sender are {@code demo}, with customers and open invoices. */
    public void makeCompany(String company, int customers, int openInvoices) {
        makeCompany(
                Map.of(
                        "id",
                        company,
                        "title",
                        "Merchant " + company,
                        "baseCurrency",
                        "USD",
                        "entities",
                        List.of(Map.of("id", "100", "name", "United States", "currency", "USD")),
                        "users",
                        List.of(Map.of("id", "demo", "password", "demo")),
                        "senders",
                        List.of(Map.of("id", "demo", "password", "demo"))),
                customers,
                openInvoices);
    }

    /** Makes any company, with customers and open invoices. */
    public void makeCompany(Map<String, ?> definition, int customers, int openInvoices) {
        var seed = Map.of("customers", customers, "openInvoices", openInvoices, "paidInvoices", 0);
        api.post("/control/companies", Map.of("definition", definition, "seed", seed));
    }

    /**
     * A person of the company, whose user and sender are {@code demo}, calls a function of the gateway.
     *
     * @throws Problem with the gateway's answer, if it is no success
     */
    public void byHand(String company, String function) {
        String answer = api.postXml("/ia/xml/xmlgw.phtml", """
                <request><control><senderid>demo</senderid><password>demo</password><controlid>by-hand</controlid>\
                <uniqueid>false</uniqueid><dtdversion>3.0</dtdversion></control><operation><authentication><login>\
                <userid>demo</userid><companyid>%s</companyid><password>demo</password></login></authentication>\
                <content><function controlid="by-hand">%s</function></content></operation></request>\
                """.formatted(company, function));
        if (answer.contains("<errormessage>")) {
            throw new Problem("What was done by hand in " + company + " was refused: " + answer);
        }
    }

    /** Changes the given fields of a company's definition; a list is replaced as a whole. */
    public void change(String company, Map<String, ?> fields) {
        api.patch("/control/companies/" + company, fields);
    }

    /** An invoice in US dollars that no function of the gateway would make: its number may be taken. */
    public void plantInvoice(String company, String number, String customer, String amount) {
        api.post(
                "/control/companies/" + company + "/invoices",
                Map.of("number", number, "customerId", customer, "amount", amount));
    }

    /** The gateway no longer knows which control ids were used; how long the real one does is documented nowhere. */
    public void forgetControlIds(String company) {
        api.post("/control/companies/" + company + "/forget-control-ids", Map.of());
    }

    /** From now on this goes wrong, as described in the simulator's README. */
    public void addFault(Map<String, ?> rule) {
        api.post("/control/faults", rule);
    }

    /** This does not go wrong any more; one that was used up is no longer there. */
    public void removeFault(String id) {
        api.tryDelete("/control/faults/" + id);
    }

    /** Nothing goes wrong on demand any more. */
    public void clearFaults() {
        api.delete("/control/faults");
    }
}
