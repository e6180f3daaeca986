package io.tieout.mapping;

import io.tieout.testsupport.RestClient.Reply;
import io.tieout.testsupport.RunningService;

/** The page's side of the REST API, for whichever tenants each request names; bodies may be written with single quotation marks. */
record Rest(int port) {

    Reply get(String path, String... tenants) {
        return RunningService.client(port, tenants).get(path);
    }

    Reply put(String path, String json, String... tenants) {
        return RunningService.client(port, tenants).put(path, json.replace('\'', '"'));
    }

    Reply post(String path, String json, String... tenants) {
        return RunningService.client(port, tenants).post(path, json.replace('\'', '"'));
    }
}
