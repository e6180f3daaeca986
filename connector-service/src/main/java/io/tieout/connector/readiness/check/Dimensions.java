package io.tieout.connector.readiness.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an account may require of each line that is booked to it. Source: the vendor's SDK and documentation of accounts. */
final class Dimensions {

    private static final Map<String, String> WORDS = words();

    static final List<String> FIELDS = List.copyOf(WORDS.keySet());

    private Dimensions() {}

    static String word(String field) {
        return WORDS.getOrDefault(field, field);
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("REQUIREDEPT", "a department");
        words.put("REQUIRELOC", "a location");
        words.put("REQUIRECUSTOMER", "a customer");
        words.put("REQUIREVENDOR", "a vendor");
        words.put("REQUIREEMPLOYEE", "an employee");
        words.put("REQUIREPROJECT", "a project");
        words.put("REQUIRETASK", "a task");
        words.put("REQUIREITEM", "an item");
        words.put("REQUIRECLASS", "a class");
        words.put("REQUIRECONTRACT", "a contract");
        words.put("REQUIREWAREHOUSE", "a warehouse");
        return words;
    }
}
