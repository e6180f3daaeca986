package io.tieout.console.page;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of single records and of filtered lists; ids are encoded, each in one segment. */
public final class Links {

    private Links() {}

    public static String payment(String tenant, String transaction) {
        return record("payments", tenant, transaction);
    }

    public static String invoice(String tenant, String invoice) {
        return record("invoices", tenant, invoice);
    }

    public static String customer(String tenant, String customer) {
        return record("customers", tenant, customer);
    }

    /**
     * @param list as in its address
     * @param filter name and value
     */
    public static String list(String tenant, String list, Map<String, String> filter) {
        var address = UriComponentsBuilder.fromPath("/t/{t}/" + list);
        filter.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        var values = new java.util.HashMap<String, Object>(filter);
        values.put("t", tenant);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static String record(String list, String tenant, String id) {
        return UriComponentsBuilder.fromPath("/t/{tenant}/" + list + "/{id}")
                .encode()
                .buildAndExpand(tenant, id)
                .toUriString();
    }
}
