package io.tieout.benchmarks.bed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The simulator's control interface: how slow it is, what it was asked, what is in its books.
 *
 * @param api the control interface itself
 */
public record SimulatorControl(Api api) {

    /**
     * A request in the simulator's log.
     *
     * @param at when it arrived
     * @param millis until it was answered, by when what it wrote was in the books
     * @param controlIds of its functions
     */
    public record Request(String company, Instant at, long millis, List<String> controlIds) {
        public Instant answeredAt() {
            return at.plusMillis(millis);
        }
    }

    /** An invoice in the books. */
    public record Invoice(String number, long recordNo, String customerId) {}

    /** JSON lines, one for each company. */
    public void define(String companies) {
        api.postText("/companies", companies);
    }

    /** Replaces all delays. */
    public void latency(List<Map<String, Object>> rules) {
        api.put("/latency", rules);
    }

    /** Makes master data, such as accounts, with their fields by their names. */
    public void master(String company, String object, Map<String, Map<String, String>> records) {
        api.post("/companies/" + company + "/master/" + object, Map.of("records", records));
    }

    public void fault(Map<String, Object> rule) {
        api.post("/faults", rule);
    }

    public void noFaults() {
        api.delete("/faults");
    }

    public void forgetRequests() {
        api.delete("/requests");
    }

    /** API transactions of a company since the simulator's start, by the vendor's price list. */
    public long transactions(String company) {
        return api.get("/companies/" + company + "/stats")
                .path("apiTransactions")
                .longValue();
    }

    /** The same, of all companies together. */
    public long transactions() {
        return api.get("/stats")
                .valueStream()
                .mapToLong(it -> it.path("apiTransactions").longValue())
                .sum();
    }

    /** How many payments the gateway wrote into the books of a company. */
    public int payments(String company) {
        return api.get("/companies/" + company + "/ledger/summary")
                .path("gatewayPayments")
                .intValue();
    }

    /** How many of them are one too many: the same document number as another. */
    public long duplicates(String company) {
        List<String> numbers = api.get("/companies/" + company + "/ledger")
                .path("payments")
                .valueStream()
                .filter(it -> it.path("origin").asString().equals("GATEWAY")
                        && it.path("recordType").asString().equals("rp")
                        && !it.path("reversalOf").isNumber())
                .map(it -> it.path("docNumber").asString())
                .toList();
        return numbers.size() - numbers.stream().distinct().count();
    }

    public List<Invoice> invoices(String company) {
        return api.get("/companies/" + company + "/ledger")
                .path("invoices")
                .valueStream()
                .map(it -> new Invoice(
                        it.path("number").asString(),
                        it.path("recordNo").longValue(),
                        it.path("customerId").asString()))
                .toList();
    }

    /** The latest requests that created something, at most 20,000, in the order in which they were answered. */
    public List<Request> creations() {
        List<Request> requests = new ArrayList<>();
        for (JsonNode it : api.get("/requests?function=create")) {
            requests.add(new Request(
                    it.path("company").asString(),
                    Instant.parse(it.path("at").asString()),
                    it.path("millis").longValue(),
                    it.path("functions")
                            .valueStream()
                            .map(function -> function.path("controlId").asString())
                            .toList()));
        }
        return requests;
    }
}
