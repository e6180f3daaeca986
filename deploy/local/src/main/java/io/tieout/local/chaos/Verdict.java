package io.tieout.local.chaos;

import io.tieout.local.rooms.SimulatorApi;
import io.tieout.model.id.DeterministicId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the payments of a tenant, or of all tenants, ended.
 *
 * @param in how many transactions were published
 * @param posted how many of them Tieout calls posted
 * @param records how many records of Tieout are in the ledger
 * @param twice document numbers that stand in the ledger more than once
 * @param lost transactions without a terminal state or without the record that belongs to it, and records without a posted transaction,
 *     each as a sentence
 * @param difference the sum of the absolute differences of all balances
 */
record Verdict(int in, long posted, long records, List<String> twice, List<String> lost, BigDecimal difference) {
    private static final String POSTED = "POSTED";
    private static final Set<String> TERMINAL = Set.of(POSTED, "REJECTED", "PARKED", "DISMISSED");
    private static final int KEY_LENGTH = 17;

    static final Verdict NOTHING = new Verdict(0, 0, 0, List.of(), List.of(), BigDecimal.ZERO);

    Verdict {
        twice = List.copyOf(twice);
        lost = List.copyOf(lost);
    }

    /**
     * Compares what was published with what is known and with what is in the books.
     *
     * @param states by transaction, as Tieout tells them
     * @param documents a document number for each record of Tieout in the ledger
     */
    static Verdict of(
            String tenant,
            List<String> transactions,
            Map<String, String> states,
            List<String> documents,
            BigDecimal difference) {
        Set<String> once = new HashSet<>();
        List<String> twice =
                documents.stream().filter(it -> !once.add(it)).distinct().toList();
        List<String> lost = new ArrayList<>();
        Map<String, String> expected = new HashMap<>();
        for (String transaction : transactions) {
            String state = states.getOrDefault(transaction, "unknown");
            String document = documentNumber(tenant, transaction);
            expected.put(document, state);
            boolean recorded = once.contains(document);
            if (!TERMINAL.contains(state)) {
                lost.add("%s of %s is %s".formatted(transaction, tenant, state));
            } else if (state.equals(POSTED) && !recorded) {
                lost.add("%s of %s is POSTED, but %s is not in the ledger".formatted(transaction, tenant, document));
            } else if (!state.equals(POSTED) && recorded) {
                lost.add("%s of %s is %s, but %s is in the ledger".formatted(transaction, tenant, state, document));
            }
        }
        once.stream()
                .filter(it -> !expected.containsKey(it))
                .forEach(it -> lost.add("%s is in the ledger of %s, but nobody asked for it".formatted(it, tenant)));
        long posted = states.values().stream().filter(POSTED::equals).count();
        return new Verdict(transactions.size(), posted, documents.size(), twice, lost, difference);
    }

    /** What mapping-service writes into the document number of a payment; of a void, its reversal. */
    static String documentNumber(String tenant, String transaction) {
        if (transaction.endsWith(ChaosEvents.VOID)) {
            String original = transaction.substring(0, transaction.length() - ChaosEvents.VOID.length());
            return SimulatorApi.REVERSAL + documentNumber(tenant, original);
        }
        return "TO-" + DeterministicId.hash(KEY_LENGTH, tenant, transaction);
    }

    Verdict plus(Verdict other) {
        List<String> bothTwice = new ArrayList<>(twice);
        bothTwice.addAll(other.twice);
        List<String> bothLost = new ArrayList<>(lost);
        bothLost.addAll(other.lost);
        return new Verdict(
                in + other.in,
                posted + other.posted,
                records + other.records,
                bothTwice,
                bothLost,
                difference.add(other.difference));
    }

    boolean tiesOut() {
        return twice.isEmpty() && lost.isEmpty() && difference.signum() == 0 && posted == records;
    }

    String figures() {
        return "in=%d posted=%d twice=%d lost=%d difference=%s"
                .formatted(
                        in,
                        posted,
                        twice.size(),
                        lost.size(),
                        difference.setScale(Math.max(2, difference.scale())).toPlainString());
    }

    /** The last line of the run, which scripts read. */
    String line(int kills, long seconds) {
        return "chaos: %s kills=%d seconds=%d".formatted(figures(), kills, seconds);
    }
}
