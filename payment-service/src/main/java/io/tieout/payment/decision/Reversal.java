package io.tieout.payment.decision;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.payment.document.DocumentKey;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was voided, or that failed late: the whole of it goes back, and its invoices are owed again. What becomes of it
 * depends on where the payment stands.
 */
record Reversal() implements Movement {

    @Override
    public Set<DocumentKey> needs(TenantId tenant, PaymentTransaction reversal) {
        Set<DocumentKey> keys = new TreeSet<>();
        keys.add(DocumentKey.of(tenant, original(reversal)));
        return keys;
    }

    @Override
    public Effect effect() {
        return Effect.REOPENS;
    }

    @Override
    public @Nullable TransactionId takesBack(PaymentTransaction reversal) {
        return reversal.originalTransactionId();
    }

    @Override
    public Decision givenUp(PaymentTransaction reversal) {
        return new Decision.Park(new Problem(
                ProblemCode.TAKES_BACK_UNKNOWN,
                begin(reversal) + ", which billing has never told of.",
                "Publish the payment from billing, then retry. If it was entered in Intacct by hand, reverse it there and dismiss this one "
                        + "as recorded by hand."));
    }

    @Override
    public Decision decide(TenantId tenant, PaymentTransaction reversal, Known known) {
        Payment original = known.movement(tenant, original(reversal));
        if (original == null) {
            return new Decision.Wait(notTold(reversal), Decision.Patience.UNTIL_THE_DEADLINE);
        }
        return contradiction(reversal, original.transaction())
                .or(() -> takenBackBefore(tenant, reversal, known))
                .map(problem -> (Decision) new Decision.Reject(problem))
                .orElseGet(() -> by(original, reversal));
    }

    private static Decision by(Payment original, PaymentTransaction reversal) {
        return switch (original.state()) {
            case POSTED -> new Decision.Request();
            case RECEIVED, WAITING, REQUESTED ->
                new Decision.Wait(waits(reversal, original.state()), Decision.Patience.UNTIL_IT_COMES);
            case REJECTED -> nothing(reversal, original);
            case DISMISSED ->
                isInTheLedgerByHand(original) ? new Decision.Park(byHand(reversal)) : nothing(reversal, original);
            case PARKED -> new Decision.Park(parked(reversal, original));
        };
    }

    private static Decision nothing(PaymentTransaction reversal, Payment original) {
        return new Decision.NothingToTakeBack(Reasons.nothingToTakeBack(reversal, original.state()));
    }

    private static boolean isInTheLedgerByHand(Payment original) {
        Problem why = original.problem();
        return why != null && why.is(ProblemCode.RECORDED_BY_HAND);
    }

    private static Optional<Problem> contradiction(PaymentTransaction reversal, PaymentTransaction original) {
        if (original.transactionType() != TransactionType.RECEIVED) {
            return Optional.of(contradicts(reversal, "that is a movement of type " + original.transactionType()));
        }
        if (!reversal.customerId().equals(original.customerId())) {
            return Optional.of(contradicts(
                    reversal,
                    "it says customer %s, the payment customer %s"
                            .formatted(reversal.customerId(), original.customerId())));
        }
        if (!reversal.amount().equals(original.amount())) {
            return Optional.of(contradicts(
                    reversal, "it says %s, the payment %s".formatted(reversal.amount(), original.amount())));
        }
        return sameAllocations(reversal, original)
                ? Optional.empty()
                : Optional.of(contradicts(
                        reversal,
                        "it says %s, the payment %s".formatted(allocations(reversal), allocations(original))));
    }

    private static boolean sameAllocations(PaymentTransaction reversal, PaymentTransaction original) {
        return new HashSet<>(reversal.allocations()).equals(new HashSet<>(original.allocations()));
    }

    private static String allocations(PaymentTransaction transaction) {
        return transaction.allocations().isEmpty()
                ? "no invoice"
                : transaction.allocations().stream()
                        .map(Reversal::allocation)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String allocation(Allocation allocation) {
        return "invoice %s with %s".formatted(allocation.invoiceId(), allocation.amount());
    }

    private static Optional<Problem> takenBackBefore(TenantId tenant, PaymentTransaction reversal, Known known) {
        List<Payment> before = known.takingBackBefore(tenant, reversal.transactionId(), original(reversal));
        return before.stream()
                .filter(Reversal::counts)
                .findFirst()
                .map(first -> new Problem(
                        ProblemCode.TAKEN_BACK_BEFORE,
                        "%s, which transaction %s (%s) took back before."
                                .formatted(
                                        begin(reversal),
                                        first.key().transaction(),
                                        first.transaction().transactionType()),
                        "Nothing to do if it is the same event under another id; if the money really went back twice, enter the second "
                                + "time in Intacct by hand."));
    }

    /** What was refused, or dismissed by a person, took nothing back. */
    private static boolean counts(Payment other) {
        return switch (other.state()) {
            case RECEIVED, WAITING, REQUESTED, POSTED, PARKED -> true;
            case REJECTED -> false;
            case DISMISSED -> other.awaits() || isInTheLedgerByHand(other);
        };
    }

    private static Problem contradicts(PaymentTransaction reversal, String difference) {
        return new Problem(
                ProblemCode.CONTRADICTS_WHAT_IT_TAKES_BACK,
                begin(reversal) + ", but " + difference + ".",
                "A void or late failure takes back the whole payment as it was. Correct it in billing and publish it under a new transaction id; "
                        + "what goes back in part is a refund.");
    }

    private static Problem notTold(PaymentTransaction reversal) {
        return new Problem(
                ProblemCode.TAKES_BACK_UNKNOWN,
                begin(reversal) + ", which billing has not told of yet.",
                "Publish the payment from billing, if that was forgotten; without it this one is parked when its time is over.");
    }

    private static Problem waits(PaymentTransaction reversal, PaymentState where) {
        return new Problem(
                ProblemCode.WAITS_FOR_WHAT_IT_TAKES_BACK,
                "%s, which is %s and not in Intacct yet.".formatted(begin(reversal), where),
                "It goes on by itself when the payment is decided; see there what that one waits for.");
    }

    private static Problem parked(PaymentTransaction reversal, Payment original) {
        Problem why = original.problem();
        return new Problem(
                ProblemCode.WAITS_FOR_WHAT_IT_TAKES_BACK,
                begin(reversal) + ", which waits for a person: " + (why == null ? "it is parked." : why.cause()),
                "Decide the payment: dismiss it if neither is to be in Intacct, or mend what it waits for and retry it. This one goes on by "
                        + "itself when it is decided.");
    }

    private static Problem byHand(PaymentTransaction reversal) {
        return new Problem(
                ProblemCode.NOT_AUTOMATED,
                begin(reversal) + ", which a person has entered in Intacct by hand.",
                "Reverse it in Intacct by hand, then dismiss this one as recorded by hand.");
    }

    private static String begin(PaymentTransaction reversal) {
        return "Transaction %s (%s) takes back transaction %s"
                .formatted(reversal.transactionId(), reversal.transactionType(), reversal.originalTransactionId());
    }

    private static TransactionId original(PaymentTransaction reversal) {
        return Objects.requireNonNull(reversal.originalTransactionId(), "checked by the event");
    }
}
