package io.tieout.local.rooms;

import java.util.List;
import java.util.Map;
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

    /** The document numbers of all payments and advances that Tieout made, one for each record in the books. */
    public List<String> documentsOfTieout(String company) {
        JsonNode ledger = api.get("/control/companies/" + company + "/ledger");
        return Stream.concat(documents(ledger.path("payments")), documents(ledger.path("advances")))
                .toList();
    }

    private static Stream<String> documents(JsonNode receipts) {
        return receipts.valueStream()
                .filter(it ->
                        it.path("reversalOf").isNull() || it.path("reversalOf").isMissingNode())
                .map(it -> it.path("docNumber").asString(""))
                .filter(it -> it.startsWith(OUR_MARK));
    }

    /** Makes a company in US dollars with one entity, 100, whose user and sender are {@code demo}, with customers and open invoices. */
    public void makeCompany(String company, int customers, int openInvoices) {
        var definition = Map.of(
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
                List.of(Map.of("id", "demo", "password", "demo")));
        var seed = Map.of("customers", customers, "openInvoices", openInvoices, "paidInvoices", 0);
        api.post("/control/companies", Map.of("definition", definition, "seed", seed));
    }

    /** From now on this goes wrong, as described in the simulator's README. */
    public void addFault(Map<String, ?> rule) {
        api.post("/control/faults", rule);
    }

    /** Nothing goes wrong on demand any more. */
    public void clearFaults() {
        api.delete("/control/faults");
    }
}
