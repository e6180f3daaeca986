package io.tieout.benchmarks.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads from PostgreSQL's log, which tells the duration of every statement, how long the connector's claims took: the
 * transactions that pick a lane and mark postings as being sent, as the running service made them.
 */
final class ClaimLog {

    private static final Pattern BEGINNING = Pattern.compile(
            "^\\S+ \\S+ \\S+ \\[(\\d+)] LOG:  duration: ([0-9.]+) ms  (?:statement|parse|bind|execute)[^:]*: (.*)$");

    private final Map<String, Claim> open = new HashMap<>();
    private final List<Double> claims = new ArrayList<>();
    private String process = "";

    private ClaimLog() {}

    /** Milliseconds of each claim, in the order in which they were committed. */
    static List<Double> claims(Stream<String> lines) {
        var log = new ClaimLog();
        lines.forEach(log::read);
        return log.claims;
    }

    private void read(String line) {
        Matcher beginning = BEGINNING.matcher(line);
        if (beginning.matches()) {
            process = beginning.group(1);
            statement(Double.parseDouble(beginning.group(2)), beginning.group(3));
        } else if (line.startsWith("\t")) {
            open.computeIfPresent(process, (_, claim) -> claim.saw(line));
        } else {
            process = "";
        }
    }

    private void statement(double millis, String text) {
        if (text.startsWith("BEGIN")) {
            open.put(process, new Claim(millis, false, false));
            return;
        }
        Claim claim = open.getOrDefault(process, new Claim(0, false, false))
                .plus(millis)
                .saw(text);
        open.put(process, claim);
        if (text.startsWith("COMMIT") || text.startsWith("ROLLBACK")) {
            if (claim.isOne()) {
                claims.add(claim.millis());
            }
            open.remove(process);
        }
    }

    /** What a transaction has done so far. */
    private record Claim(double millis, boolean pickedLane, boolean markedPostings) {

        Claim plus(double more) {
            return new Claim(millis + more, pickedLane, markedPostings);
        }

        Claim saw(String text) {
            return new Claim(
                    millis,
                    pickedLane || text.contains("FOR UPDATE OF lane SKIP LOCKED"),
                    markedPostings || text.contains("SET state = 'IN_FLIGHT'"));
        }

        boolean isOne() {
            return pickedLane && markedPostings;
        }
    }
}
