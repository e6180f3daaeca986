package io.tieout.local.demo;

import java.util.Map;

/**
 * Where an accounting admin chooses accounts.
 *
 * @param api the mapping service
 * @param tenant whose accounts they are
 */
record MappingApi(Api api, String tenant) {

    void choose(Map<String, ?> settings) {
        api.put("/tenants/" + tenant + "/mapping", settings);
    }
}
