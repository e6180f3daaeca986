package io.tieout.benchmarks.measure;

import java.util.List;
import java.util.Map;

/**
 * How slow the gateway is made.
 *
 * @param requestMillis for each request
 * @param functionMillis for each record that it creates
 */
record Gateway(long requestMillis, long functionMillis) {

    /** As issue and documentation say: 100 ms for each request and 20 ms for each function. */
    static final Gateway USUAL = new Gateway(100, 20);

    List<Map<String, Object>> rules(String company) {
        return List.of(
                Map.of("company", company, "millis", requestMillis),
                Map.of("company", company, "function", "create", "millis", functionMillis));
    }

    /** What it adds to a request with so many functions. */
    long millis(int functions) {
        return requestMillis + functions * functionMillis;
    }

    /**
     * The least time for so many payments: full batches, no pause between them.
     *
     * @param atOnce requests at the same time
     */
    double leastSeconds(int payments, int batch, int atOnce) {
        long requests = Math.ceilDiv(payments, batch);
        return (requests * requestMillis + (double) payments * functionMillis) / atOnce / 1000;
    }
}
