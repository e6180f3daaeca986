package io.tieout.connector.posting;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.lane.CompanyId;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.intacct.ReversePayment;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.outcome.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Postings for tests: payments of 100.00 USD by customer C-1, and their reversals. */
public final class PostingFixtures {

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    public static final PostingPolicy POLICY = new PostingPolicy(
            100,
            Duration.ofSeconds(5),
            Duration.ofMinutes(16),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5),
            Duration.ofSeconds(2),
            Duration.ofMinutes(10),
            20,
            8);

    private static final Money AMOUNT = Money.of("100.00", "USD");

    private PostingFixtures() {}

    public static CreatePayment aPayment(String id) {
        return aPayment(id, 1);
    }

    public static CreatePayment aPayment(String id, int revision) {
        return aPayment(id, revision, "T-" + id, null, "TO-" + id);
    }

    /** @param receivedAt when Tieout received it; null where nobody knows */
    public static CreatePayment aPayment(String id, LocalDate date, Instant receivedAt) {
        return aPayment(id, 1, "T-" + id, null, "TO-" + id, date, receivedAt);
    }

    /** @param entity null for the connection's own */
    public static CreatePayment aPayment(String id, int revision, String document, String entity, String docNumber) {
        return aPayment(id, revision, document, entity, docNumber, LocalDate.of(2026, 3, 1), null);
    }

    private static CreatePayment aPayment(
            String id,
            int revision,
            String document,
            String entity,
            String docNumber,
            LocalDate date,
            Instant receivedAt) {
        return new CreatePayment(
                new CommandId("payment-" + id),
                revision,
                new Origin(DocumentKind.PAYMENT, document, new CustomerId("C-1"), new EventId("evt-" + id))
                        .received(receivedAt),
                entity,
                "C-1",
                docNumber,
                new ReceivingAccount(ReceivingAccount.Kind.UNDEPOSITED_FUNDS, "1099"),
                "Credit Card",
                date,
                date,
                null,
                AMOUNT,
                List.of(new CreatePayment.Detail("17", "INV-1", AMOUNT)),
                null,
                null);
    }

    /** @param recordNo of the payment with the same id */
    public static ReversePayment aReversal(String id, String recordNo) {
        return reversalOf(aPayment(id), recordNo);
    }

    /** On the day of the payment and in its entity. */
    public static ReversePayment reversalOf(CreatePayment payment, String recordNo) {
        String document = "back-" + payment.commandId().value();
        Origin paid = payment.origin();
        return new ReversePayment(
                new CommandId(document),
                1,
                new Origin(
                        paid.kind(),
                        document,
                        paid.customerId(),
                        paid.orderingKey(),
                        paid.eventId(),
                        paid.receivedAt()),
                payment.entityId(),
                recordNo,
                payment.amount(),
                payment.receiptDate(),
                null);
    }

    static PostingBuilder aPosting(String id) {
        return new PostingBuilder(aPayment(id));
    }

    static Turn sending(Posting... postings) {
        return turn(Turn.Purpose.SEND, postings);
    }

    static Turn asking(Posting... postings) {
        return turn(Turn.Purpose.ASK, postings);
    }

    private static Turn turn(Turn.Purpose purpose, Posting... postings) {
        return new Turn(
                "turn-1",
                purpose,
                CompanyId.of("DEMO"),
                new TenantId("acme"),
                null,
                NOW.plusSeconds(30),
                25,
                List.of(postings));
    }

    static Fault fault(FaultClass faultClass) {
        return new Fault(faultClass, new Problem("SOME_CODE", "It did not work.", "Mend it."), null, "XL01");
    }

    static final class PostingBuilder {

        private final CreatePayment command;
        private int attempts = 1;
        private Instant sentAt = NOW;
        private Doubt doubt;
        private int lookUps;
        private String claim;

        PostingBuilder(CreatePayment command) {
            this.command = command;
        }

        PostingBuilder attempts(int attempts) {
            this.attempts = attempts;
            return this;
        }

        PostingBuilder sentAgo(Duration ago) {
            this.sentAt = NOW.minus(ago);
            return this;
        }

        PostingBuilder doubt(Doubt doubt) {
            this.doubt = doubt;
            return this;
        }

        PostingBuilder claim(String claim) {
            this.claim = claim;
            return this;
        }

        PostingBuilder lookUps(int lookUps) {
            this.lookUps = lookUps;
            return this;
        }

        Posting build() {
            return new Posting(command, attempts, false, sentAt, doubt, lookUps, claim, Trace.derivedFrom("test"));
        }
    }
}
