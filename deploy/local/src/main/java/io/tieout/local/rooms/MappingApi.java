package io.tieout.local.rooms;

import java.util.Map;

/**
 * Where an accounting admin chooses accounts.
 *
 * @param api the mapping service
 * @param tenant whose accounts they are
 */
public record MappingApi(Api api, String tenant) {

    public void choose(Map<String, ?> settings) {
        api.put("/tenants/" + tenant + "/mapping", settings);
    }
}
