package io.tieout.simulator.fault;

import io.tieout.simulator.fault.FaultMatch.Subject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The faults that are set. Thread-safe. */
public final class Faults {

    private final List<ActiveFault> active = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();

    /** A rule as it stands. */
    public record Status(FaultRule rule, int happened) {}

    /** Sets a fault and returns its id. */
    public String add(FaultRule rule) {
        String id = rule.id() == null ? "fault-" + lastId.incrementAndGet() : rule.id();
        remove(id);
        active.add(new ActiveFault(rule.withId(id)));
        return id;
    }

    /** Removes a fault; false where there was none of this id. */
    public boolean remove(String id) {
        return active.removeIf(fault -> id.equals(fault.rule().id()));
    }

    public void clear() {
        active.clear();
    }

    public List<Status> all() {
        return active.stream()
                .map(fault -> new Status(fault.rule(), fault.happened()))
                .toList();
    }

    /** How often a fault has happened; 0 where there is none of this id. */
    public int happened(String id) {
        return active.stream()
                .filter(fault -> id.equals(fault.rule().id()))
                .mapToInt(ActiveFault::happened)
                .sum();
    }

    /** The fault for a whole request, if a rule matches one of its functions. Uses up one happening. */
    public Optional<Fault> ofRequest(String company, String body, List<Subject> functions) {
        for (ActiveFault fault : active) {
            if (!ofFunctions(fault.rule().fault())
                    && fault.match().matchesRequest(company, body)
                    && functions.stream().anyMatch(fault.match()::matchesFunction)
                    && fault.happens()) {
                return Optional.of(fault.rule().fault());
            }
        }
        return Optional.empty();
    }

    /** The fault for one function of a request, if a rule matches it. Uses up one happening. */
    public Optional<Fault> ofFunction(String company, String body, Subject function) {
        for (ActiveFault fault : active) {
            if (ofFunctions(fault.rule().fault())
                    && fault.match().matchesRequest(company, body)
                    && fault.match().matchesFunction(function)
                    && fault.happens()) {
                return Optional.of(fault.rule().fault());
            }
        }
        return Optional.empty();
    }

    private static boolean ofFunctions(Fault fault) {
        return fault instanceof Fault.FunctionError || fault instanceof Fault.Aborted;
    }
}
