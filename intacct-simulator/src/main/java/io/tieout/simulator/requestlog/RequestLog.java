package io.tieout.simulator.requestlog;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The latest requests and counts of all of them by outcome. Thread-safe. */
public final class RequestLog {

    private static final int KEPT = 20_000;

    private final ConcurrentLinkedDeque<LoggedRequest> latest = new ConcurrentLinkedDeque<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicLong lastNumber = new AtomicLong();
    private final Map<String, LongAdder> outcomes = new ConcurrentHashMap<>();

    public long nextNumber() {
        return lastNumber.incrementAndGet();
    }

    public void add(LoggedRequest request) {
        latest.addLast(request);
        outcomes.computeIfAbsent(request.outcome(), outcome -> new LongAdder()).increment();
        if (size.incrementAndGet() > KEPT && latest.pollFirst() != null) {
            size.decrementAndGet();
        }
    }

    /** The latest requests, oldest first: at most 20,000 over all companies. */
    public List<LoggedRequest> all() {
        return List.copyOf(latest);
    }

    /** The latest requests of one company, oldest first. */
    public List<LoggedRequest> of(String company) {
        return latest.stream()
                .filter(request -> request.company().equalsIgnoreCase(company))
                .toList();
    }

    /** How many requests ended in each way since the start or the last {@link #clear()}. */
    public Map<String, Long> outcomes() {
        Map<String, Long> counts = new java.util.TreeMap<>();
        outcomes.forEach((outcome, count) -> counts.put(outcome, count.sum()));
        return counts;
    }

    public void clear() {
        latest.clear();
        size.set(0);
        outcomes.clear();
    }
}
