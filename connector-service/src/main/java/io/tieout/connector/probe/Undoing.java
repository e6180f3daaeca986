package io.tieout.connector.probe;

import io.tieout.connector.gateway.function.Spelled;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes away what the probe made, the last thing first. Everything is announced here before it is sent, and found again by its key, so
 * that it makes no difference whether its answer arrived. What still stands afterwards is said. Thread-safe: a program that is stopped
 * undoes from another thread.
 */
final class Undoing {

    private static final int ATTEMPTS = 3;

    /** What a record that was reversed, and the one that reverses it, are called: they stay in every company, and add up to nothing. */
    private static final Set<String> REVERSED = Set.of("reversed", "reversal", "voided", "void");

    private final Line line;
    private final LocalDate today;
    private final Duration pause;
    private final Deque<Expected> expected = new ArrayDeque<>();
    private final List<String> undone = new ArrayList<>();
    private final List<String> remaining = new ArrayList<>();
    private final List<String> leftBehind = new ArrayList<>();
    private boolean stopped;

    private static final class Expected {
        private final Kept kind;
        private final String key;
        private boolean doubtful;

        Expected(Kept kind, String key) {
            this.kind = kind;
            this.key = key;
        }

        @Override
        public String toString() {
            return kind.noun() + " " + key;
        }
    }

    /** @param pause between attempts to find out what stands */
    Undoing(Line line, LocalDate today, Duration pause) {
        this.line = line;
        this.today = today;
        this.pause = pause;
    }

    /**
     * It is about to be made.
     *
     * @throws NotAnswerable after the program was told to stop
     */
    synchronized void expect(Kept kind, String key) {
        if (stopped) {
            throw new NotAnswerable("The probe was stopped.");
        }
        expected.push(new Expected(kind, key));
    }

    /** Whether it was made is not known. */
    synchronized void doubt(Kept kind, String key) {
        expected.stream().filter(one -> one.kind == kind && one.key.equals(key)).forEach(one -> one.doubtful = true);
    }

    /** Nothing more is made, and all that was made is taken away. */
    synchronized void stop() {
        stopped = true;
        undoTo(0);
    }

    /** How much is announced; {@link #undoTo} takes away what came after. */
    synchronized int mark() {
        return expected.size();
    }

    synchronized void undoTo(int mark) {
        while (expected.size() > mark) {
            Expected next = expected.pop();
            try {
                takeAway(next);
            } catch (NotAnswerable unclear) {
                leftBehind.add("Whether %s stands could not be found out: %s Look for it under %s, and take it away."
                        .formatted(next, unclear.sentence(), next.kind.menu()));
            }
        }
    }

    private void takeAway(Expected one) {
        List<Row> found = standing(one);
        found.forEach(row -> remove(one, row));
        if (found.isEmpty() && one.doubtful) {
            leftBehind.add(
                    "%s was sent and not clearly answered. It does not stand now, and may appear within some minutes: look for it under %s."
                            .formatted(capital(one), one.kind.menu()));
        }
        for (Row row : found.isEmpty() ? List.<Row>of() : standing(one)) {
            if (one.kind == Kept.CUSTOMER && row.get("STATUS").strip().equalsIgnoreCase("inactive")) {
                remaining.add("%s (record %s), inactive: it has records that were reversed, and cannot be deleted."
                        .formatted(capital(one), number(row)));
            } else {
                leftBehind.add("%s (record %s) still stands, %s. Delete or reverse it under %s."
                        .formatted(
                                capital(one),
                                number(row),
                                row.get(one.kind.stateField()).strip(),
                                one.kind.menu()));
            }
        }
    }

    private List<Row> standing(Expected one) {
        List<Row> rows = find(one);
        long pairs = rows.stream().filter(row -> isReversed(one, row)).count();
        if (pairs > 0) {
            String pair = "%s: %d records, reversed, which add up to nothing.".formatted(capital(one), pairs);
            remaining.removeIf(said -> said.startsWith(capital(one) + ":"));
            remaining.add(pair);
        }
        return rows.stream().filter(row -> !isReversed(one, row)).toList();
    }

    private static boolean isReversed(Expected one, Row row) {
        return REVERSED.contains(row.get(one.kind.stateField()).strip().toLowerCase(Locale.ROOT));
    }

    private List<Row> find(Expected one) {
        var query = Query.of(
                one.kind.object(),
                List.of("RECORDNO", one.kind.keyField(), one.kind.stateField()),
                Filter.equalTo(one.kind.keyField(), one.key),
                List.of("RECORDNO"),
                100);
        Outcome outcome = line.ask(query);
        for (int attempt = 1; attempt < ATTEMPTS && isWorthAnotherTry(outcome); attempt++) {
            sleep();
            outcome = line.ask(query);
        }
        if (outcome instanceof Outcome.Done done) {
            return done.rows();
        }
        throw new NotAnswerable("Intacct's answer is " + outcome.words() + ".");
    }

    private static boolean isWorthAnotherTry(Outcome outcome) {
        return outcome instanceof Outcome.Doubt || outcome instanceof Outcome.NotSent;
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void remove(Expected one, Row row) {
        Outcome outcome = isDraft(row) || one.kind == Kept.CUSTOMER || one.kind == Kept.INVOICE
                ? line.ask(Spellings.deletion(one.kind.object(), number(row)))
                : line.ask(reverse("reverse_arpayment", number(row)));
        String how = isDraft(row) || one.kind == Kept.CUSTOMER || one.kind == Kept.INVOICE ? "deleted" : "reversed";
        if (outcome instanceof Outcome.Refused && one.kind == Kept.INVOICE) {
            outcome = line.ask(reverse("reverse_invoice", number(row)));
            how = "reversed";
        }
        if (outcome instanceof Outcome.Refused && one.kind == Kept.CUSTOMER) {
            outcome = line.ask(inactive(number(row)));
            how = "made inactive";
        }
        if (outcome instanceof Outcome.Done) {
            undone.add("%s (record %s): %s.".formatted(capital(one), number(row), how));
        }
    }

    private static boolean isDraft(Row row) {
        return row.get("STATE").strip().equalsIgnoreCase("draft");
    }

    private Spelled reverse(String function, String recordNo) {
        return Spelled.of(function, Spellings.date("datereversed", today), Spelled.text("description", "Tieout probe"))
                .with("key", recordNo);
    }

    private static Spelled inactive(String recordNo) {
        return Spelled.of(
                "update",
                Spelled.of("CUSTOMER", Spelled.text("RECORDNO", recordNo), Spelled.text("STATUS", "inactive")));
    }

    private static String number(Row row) {
        return RecordNumber.of(row.get("RECORDNO")).orElse(row.get("RECORDNO").strip());
    }

    private static String capital(Expected one) {
        String text = one.toString();
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What was taken away, a sentence each. */
    synchronized List<String> undone() {
        return List.copyOf(undone);
    }

    /** What stays although all went well: a reversal is a record of its own, and a customer with records cannot be deleted. */
    synchronized List<String> remaining() {
        return List.copyOf(remaining);
    }

    /** What a person has to look at, a sentence each. */
    synchronized List<String> leftBehind() {
        return List.copyOf(leftBehind);
    }
}
