package io.tieout.local.demo;

import io.tieout.local.Problem;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an accounting admin does first: connects the company.
 *
 * @param api the connector
 * @param tenant whose company it is
 */
record ConnectorApi(Api api, String tenant) {

    /** Stores the credentials of the simulator's demonstration company. */
    void connectDemoCompany() {
        api.put(
                "/tenants/" + tenant + "/connection",
                Map.of(
                        "companyId", "DEMO",
                        "userId", "demo",
                        "userPassword", "demo",
                        "senderId", "demo",
                        "senderPassword", "demo"));
    }

    /** Logs in and looks around; a problem is told in the words of the connector. */
    void testConnection() {
        JsonNode result = api.post("/tenants/" + tenant + "/connection/test", Map.of());
        if (!result.path("ok").booleanValue(false)) {
            throw new Problem("The connection to the demo company does not work: " + result);
        }
    }
}
