package io.tieout.simulator.function;

import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.xml.XmlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a function answers with.
 *
 * @param key the record number of a legacy create; null otherwise
 * @param data null where there is none
 * @param errors empty where it succeeded; with errors and data it has been carried out in part
 * @param apiTransactions what it costs by the vendor's price list
 */
public record Answer(@Nullable String key, @Nullable Data data, List<GatewayError> errors, int apiTransactions) {

    /** The data element: its attributes in order, and what is inside. */
    public record Data(Map<String, String> attributes, Consumer<XmlWriter> content) {}

    public boolean success() {
        return errors.isEmpty();
    }

    static Answer nothing(int apiTransactions) {
        return new Answer(null, null, List.of(), apiTransactions);
    }

    static Answer key(long recordNo) {
        return new Answer(String.valueOf(recordNo), null, List.of(), 1);
    }

    static Answer data(Map<String, String> attributes, Consumer<XmlWriter> content) {
        return new Answer(null, new Data(attributes, content), List.of(), 1);
    }

    Answer costing(int transactions) {
        return new Answer(key, data, errors, transactions);
    }

    public Answer failing(List<GatewayError> why) {
        return new Answer(key, data, why, apiTransactions);
    }

    /** Attributes in the order in which they are given, name and value by turns. */
    public static Map<String, String> attributes(String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
