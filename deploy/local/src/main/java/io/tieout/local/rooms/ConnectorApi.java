package io.tieout.local.rooms;

import io.tieout.local.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What an accounting admin does first: connects the company.
 *
 * @param api the connector
 * @param tenant whose company it is
 */
public record ConnectorApi(Api api, String tenant) {

    /** Stores the credentials of a company of the simulator; its user and sender are {@code demo}. */
    public void connect(String company) {
        api.put(
                "/tenants/" + tenant + "/connection",
                Map.of(
                        "companyId", company,
                        "userId", "demo",
                        "userPassword", "demo",
                        "senderId", "demo",
                        "senderPassword", "demo"));
    }

    /** The company to which the tenant is connected, if it is. */
    public Optional<String> company() {
        return api.find("/tenants/" + tenant + "/connection")
                .map(it -> it.path("companyId").asString());
    }

    /** How many postings are neither done nor waiting for a person. */
    public long unfinishedPostings() {
        JsonNode summary = api.get("/tenants/" + tenant + "/postings/summary");
        return Stream.of("READY", "IN_FLIGHT", "UNCERTAIN")
                .mapToLong(it -> summary.path(it).longValue(0))
                .sum();
    }

    /** How many postings the connector knows to be in Intacct. */
    public long postedPostings() {
        return api.get("/tenants/" + tenant + "/postings/summary")
                .path("POSTED")
                .longValue(0);
    }

    /** A person has everything tried again that waits for a decision. */
    public void retryParked() {
        api.get("/tenants/" + tenant + "/postings?state=PARKED&limit=200")
                .valueStream()
                .map(it -> it.path("problem").path("code").asString(""))
                .filter(it -> !it.isEmpty())
                .distinct()
                .forEach(code -> api.post("/tenants/" + tenant + "/postings/retry", Map.of("code", code)));
    }

    /** Logs in and looks around; a problem is told in the words of the connector. */
    public void testConnection() {
        JsonNode result = api.post("/tenants/" + tenant + "/connection/test", Map.of());
        if (!result.path("ok").booleanValue(false)) {
            throw new Problem("The connection of tenant " + tenant + " does not work: " + result);
        }
    }

    /** Checks whether the company is set up for all that Tieout does: how many checks came to each result. */
    public Map<String, Long> readiness() {
        return api.post("/tenants/" + tenant + "/readiness", Map.of())
                .path("checks")
                .valueStream()
                .collect(Collectors.groupingBy(
                        check -> check.path("result").asString(), TreeMap::new, Collectors.counting()));
    }

    /** How many bytes the image of an invoice has, as Intacct prints it. */
    public int sizeOfImage(String invoiceId) {
        return api.size("/tenants/%s/invoices/%s/image"
                .formatted(
                        tenant,
                        URLEncoder.encode(invoiceId, StandardCharsets.UTF_8).replace("+", "%20")));
    }
}
