package io.tieout.connector.gateway.writing;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.intacct.ReversePayment;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code reverse_arpayment}, the only documented way to void a payment. Whether it was carried out is seen by the state of the payment,
 * which is Reversed afterwards, whoever reversed it; a reversal cannot be undone, so that it is done once it is seen.
 */
final class PaymentReversal implements Writing<ReversePayment> {

    private static final String STATE = "STATE";

    /** Labels and codes, as far as they are known; the code is an assumption (SIM-20, SIM-38). */
    private static final Set<String> REVERSED = Set.of("reversed", "v", "voided", "void");

    private static final Set<String> STANDS = Set.of(
            "complete", "completed", "c", "posted", "a", "paid", "reconciled", "partially reconciled", "cleared");

    @Override
    public String key(ReversePayment command) {
        return command.paymentRecordNo();
    }

    @Override
    public String describe(ReversePayment command) {
        return "The reversal of payment %s over %s by transaction %s"
                .formatted(
                        command.paymentRecordNo(),
                        command.amount(),
                        command.origin().documentId());
    }

    /** It names none. */
    @Override
    public @Nullable String currency(ReversePayment command) {
        return null;
    }

    @Override
    public Object body(ReversePayment command, boolean namesCurrency) {
        return new Body(command);
    }

    @Override
    public List<Class<?>> vocabulary() {
        return List.of(Body.class);
    }

    @Override
    public List<Evidence> evidence(ReversePayment command) {
        return List.of(new Evidence(
                "ARPYMT",
                "RECORDNO",
                command.paymentRecordNo(),
                Evidence.Match.NUMBER,
                List.of("RECORDNO", "CUSTOMERID", STATE)));
    }

    @Override
    public Sighting judge(ReversePayment command, List<Row> rows, CompanyCurrency company) {
        if (rows.isEmpty()) {
            return new Sighting.Different(notShown(command)); // it was posted: that it is not shown proves nothing
        }
        String state = rows.getFirst().get(STATE).strip();
        String known = state.toLowerCase(Locale.ROOT);
        if (REVERSED.contains(known)) {
            return new Sighting.Done(command.paymentRecordNo());
        }
        return STANDS.contains(known)
                ? new Sighting.NotDone(sought(command))
                : new Sighting.Different(stateUnknown(command, state));
    }

    private static String sought(ReversePayment command) {
        return "the reversal of payment " + command.paymentRecordNo();
    }

    /** What the result names, the payment or its reversal, no source says: it stands in the payment. */
    @Override
    public List<String> recordNumbers(ReversePayment command, List<String> named) {
        return List.of(command.paymentRecordNo());
    }

    /** It may have been reversed by hand: its state is looked at before the refusal counts. */
    @Override
    public Fault refused(Fault fault) {
        return fault.as(FaultClass.STALE_RECORD, fault.problem());
    }

    @Override
    public List<Evidence> references(ReversePayment command) {
        return evidence(command);
    }

    @Override
    public Renewal<ReversePayment> renew(ReversePayment command, Fault stale, List<Row> rows) {
        return switch (judge(command, rows, CompanyCurrency.UNKNOWN)) {
            case Sighting.Done(String recordNo) -> new Renewal.Done<>(recordNo);
            case Sighting.Different(Problem problem) ->
                new Renewal.NotRenewed<>(stale.as(
                        FaultClass.NEEDS_PERSON,
                        problem.saying(stale.problem().cause() + " " + problem.cause(), problem.remedy())));
            case Sighting.NotDone not ->
                new Renewal.NotRenewed<>(stale.as(FaultClass.NEEDS_PERSON, stands(command, stale)));
        };
    }

    private static Problem stands(ReversePayment command, Fault stale) {
        Problem said = stale.problem();
        return said.saying(
                said.cause()
                        + " Looked at afterwards, payment %s is not reversed.".formatted(command.paymentRecordNo()),
                "The money went back all the same. Mend what Intacct names, or reverse payment %s there by hand; then retry, which finds it reversed."
                        .formatted(command.paymentRecordNo()));
    }

    private static Problem notShown(ReversePayment command) {
        return new Problem(
                ProblemCode.CLAIMED_BUT_NOT_FOUND,
                "Payment %s, which was posted, is not shown by Intacct, so that nobody knows whether it is reversed."
                        .formatted(command.paymentRecordNo()),
                "Look for the payment in Intacct in all entities, and check that the web-services user may see it. If it is reversed, dismiss "
                        + "this one as recorded by hand; if not, retry.");
    }

    private static Problem stateUnknown(ReversePayment command, String state) {
        return new Problem(
                ProblemCode.CONFLICT,
                "Payment %s in Intacct is %s: whether it counts as reversed is not known."
                        .formatted(
                                command.paymentRecordNo(),
                                state.isEmpty() ? "shown without a state" : "in the state \"" + state + "\""),
                "Look at the payment in Intacct. If it is reversed, dismiss this one as recorded by hand; if not, retry.");
    }

    /** The order of the elements is that of the official DTD. */
    @XmlRootElement(name = "reverse_arpayment")
    @XmlAccessorType(XmlAccessType.FIELD)
    @XmlType(propOrder = {"dateReversed", "description"})
    static final class Body {

        @XmlAttribute(name = "key")
        private @Nullable String key;

        @XmlElement(name = "datereversed")
        private @Nullable DateParts dateReversed;

        @XmlElement(name = "description")
        private @Nullable String description;

        /** For JAXB. */
        Body() {}

        private Body(ReversePayment command) {
            this.key = command.paymentRecordNo();
            this.dateReversed = new DateParts(command.reversedOn());
            this.description = command.description();
        }

        @Override
        public String toString() {
            return "reverse_arpayment %s on %s: %s".formatted(key, dateReversed, description);
        }
    }
}
