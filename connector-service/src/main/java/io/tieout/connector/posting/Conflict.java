package io.tieout.connector.posting;

import io.tieout.model.intacct.CreateAdvance;
import io.tieout.model.intacct.CreateCustomer;
import io.tieout.model.intacct.CreateInvoice;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record that carries our key and is not what we wanted to write. */
final class Conflict {

    private Conflict() {}

    /** Nothing if the record is what the command wanted. */
    static Optional<Problem> between(IntacctCommand command, LookUp.FoundRecord found) {
        return found.recordNo().isEmpty() ? Optional.of(withoutNumber(command)) : ofContent(command, found);
    }

    private static Problem withoutNumber(IntacctCommand command) {
        return new Problem(
                "RECORD_NUMBER_UNREADABLE",
                "A record in Intacct carries the key %s, but the record number that Intacct shows for it is none."
                        .formatted(command.naturalKey()),
                "Look the record up in Intacct and compare it with this one. If it is the same, dismiss this one with a reason; if Intacct "
                        + "shows its record number again, retry.");
    }

    private static Optional<Problem> ofContent(IntacctCommand command, LookUp.FoundRecord found) {
        return switch (command) {
            case CreateCustomer customer -> Optional.empty(); // the id is all there is to agree on
            case CreateInvoice invoice -> between(command, found, invoice.intacctCustomerId(), invoice.total());
            case CreatePayment payment -> between(command, found, payment.intacctCustomerId(), payment.amount());
            case CreateAdvance advance -> between(command, found, advance.intacctCustomerId(), advance.amount());
        };
    }

    private static Optional<Problem> between(
            IntacctCommand command, LookUp.FoundRecord found, String customerId, Money amount) {
        if (agrees(found.customerId(), customerId) && agrees(found.amount(), amount)) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "CONFLICT",
                "Record %s in Intacct carries the key %s but says customer %s, amount %s; ours says customer %s, amount %s."
                        .formatted(
                                found.recordNo(),
                                command.naturalKey(),
                                found.customerId(),
                                found.amount(),
                                customerId,
                                amount),
                "Compare both. If the record in Intacct is right, dismiss this one with a reason; otherwise correct or void the "
                        + "record in Intacct and retry."));
    }

    /** What Intacct does not show, or shows in a form that cannot be read, does not agree: a person looks. */
    private static boolean agrees(@Nullable Object found, Object wanted) {
        return wanted.equals(found);
    }
}
