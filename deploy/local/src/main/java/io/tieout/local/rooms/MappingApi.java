package io.tieout.local.rooms;

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

    public void choose(Map<String, ?> settings) {
        api.put("/tenants/" + tenant + "/mapping", settings);
    }
}
