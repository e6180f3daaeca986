package io.tieout.console.overview;

import io.tieout.console.api.Answer;
import io.tieout.console.api.PaymentApi.TieOut;
import io.tieout.console.api.PaymentApi.Total;
import io.tieout.console.page.Formats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one honest sentence on top.
 *
 * @param pieces of the sentence, in order
 * @param lede what explains it, and what to do; empty if nothing has to be added
 * @param when it was compared; empty if it was not
 */
public record Verdict(List<Piece> pieces, String lede, String when) {

    /** @param currency whose records explain the figure; null if it is words */
    public record Piece(String text, @Nullable String currency) {}

    static Verdict of(Answer<TieOut> answer, Formats f) {
        TieOut tieOut = answer.value();
        if (tieOut == null) {
            return said(
                    answer.absent() ? "Nothing is compared yet." : "Whether it ties out cannot be shown at the moment.",
                    answer.sentence(),
                    "");
        }
        String when = f.longDay(tieOut.comparedAt()) + ", compared at " + f.hour(tieOut.comparedAt());
        if (!tieOut.complete()) {
            return said(
                    "Not everything can be compared: "
                            + f.count(tieOut.unread().count(), "record", "records")
                            + " of Intacct cannot be read.",
                    "Until they can, no sum of the two sides is one to rely on.",
                    when);
        }
        if (tieOut.totals().isEmpty()) {
            return said("Nothing is open, in billing or in Intacct.", "There is nothing to compare yet.", when);
        }
        List<Total> differing = tieOut.totals().stream()
                .filter(total -> !f.isZero(total.difference()))
                .toList();
        return differing.isEmpty()
                ? said(agrees(tieOut.totals(), f), hidden(tieOut, f), when)
                : new Verdict(differs(differing, f), explained(tieOut, differing, f), when);
    }

    private static Verdict said(String sentence, String lede, String when) {
        return new Verdict(List.of(new Piece(sentence, null)), lede, when);
    }

    private static String agrees(List<Total> totals, Formats f) {
        return totals.size() == 1
                ? "Billing and Intacct agree: %s is open on both sides."
                        .formatted(f.money(
                                totals.getFirst().billing(), totals.getFirst().currency()))
                : "Billing and Intacct agree, in all %s currencies.".formatted(f.count(totals.size()));
    }

    /** The sum agrees; a customer's may differ all the same. */
    private static String hidden(TieOut tieOut, Formats f) {
        long balances = tieOut.totals().stream().mapToLong(Total::differing).sum();
        return balances == 0
                ? ""
                : "The totals agree; %s differ and cancel each other out."
                        .formatted(f.count(balances, "customer balance", "customer balances"));
    }

    private static List<Piece> differs(List<Total> differing, Formats f) {
        var pieces = new ArrayList<Piece>();
        for (int at = 0; at < differing.size(); at++) {
            if (at > 0) {
                pieces.add(new Piece(at == differing.size() - 1 ? " and " : ", ", null));
            }
            Total total = differing.get(at);
            pieces.add(new Piece(f.size(total.difference(), total.currency()), total.currency()));
        }
        String verb = differing.size() == 1 ? " differs" : " differ";
        pieces.add(new Piece(verb + " between billing and Intacct.", null));
        return List.copyOf(pieces);
    }

    private static String explained(TieOut tieOut, List<Total> differing, Formats f) {
        List<String> unexplained = differing.stream()
                .filter(total -> !f.isZero(total.unexplained()))
                .map(total -> f.size(total.unexplained(), total.currency()))
                .toList();
        if (!unexplained.isEmpty()) {
            return "No cause is known for %s of it.".formatted(String.join(" and ", unexplained));
        }
        boolean onItsWay = differing.stream().allMatch(total -> same(total.difference(), total.inFlight()));
        long documents = tieOut.totals().stream()
                .flatMap(total -> total.causes().stream())
                .mapToLong(cause -> cause.documents())
                .sum();
        return onItsWay
                ? "All of it is on its way and goes away by itself."
                : "%s explain all of it.".formatted(f.count(documents, "document", "documents"));
    }

    private static boolean same(String one, String other) {
        return new java.math.BigDecimal(one).compareTo(new java.math.BigDecimal(other)) == 0;
    }
}
