package io.tieout.local.rooms;

import java.util.List;
import java.util.Map;

/**
 * Where an accounting admin chooses accounts.
 *
 * @param api the mapping service
 * @param tenant whose accounts they are
 */
public record MappingApi(Api api, String tenant) {

    /** Whether somebody chose accounts. */
    public boolean isChosen() {
        return api.find("/tenants/" + tenant + "/mapping").isPresent();
    }

    /** The codes of the problems for which invoices wait for a person. */
    public List<String> waitingCodes() {
        return api.get("/tenants/" + tenant + "/waiting?waitsFor=PERSON&limit=200")
                .valueStream()
                .map(it -> it.path("code").asString(""))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** A person has all invoices of one cause tried again. */
    public void retryInvoices(String code) {
        api.post("/tenants/" + tenant + "/invoices/retry", Map.of("code", code));
    }

    public void choose(Map<String, ?> settings) {
        api.put("/tenants/" + tenant + "/mapping", settings);
    }
}
