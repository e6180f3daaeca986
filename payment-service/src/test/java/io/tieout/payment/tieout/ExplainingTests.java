package io.tieout.payment.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.payment.tieout.Explaining.Part;
import io.tieout.payment.tieout.InvoiceLine.Elsewhere;
import io.tieout.payment.tieout.InvoiceLine.Issued;
import io.tieout.payment.tieout.InvoiceLine.Recorded;
import io.tieout.payment.tieout.InvoiceLine.Sum;
import io.tieout.payment.tieout.InvoiceLine.Taken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplainingTests {

    private static final Taken NOTHING = taken(0, 0, 0, 0);

    @Test
    void aPostedPaymentThatTheLastReadingCouldNotShowIsSaid() {
        assertThat(explained(line(null, record(100, 100, 100, 100), taken(40, 40, 0, 0))))
                .isEqualTo(Map.of(Kind.POSTED_SINCE_LAST_READ, "-40"));
    }

    @Test
    void aPostedPaymentThatIntacctDoesNotShowAlthoughItWasReadSinceIsUnexplained() {
        InvoiceLine line = line(null, record(100, 100, 100, 100), taken(40, 0, 0, 0));

        assertThat(explained(line)).isEmpty();
        assertThat(unexplained(line)).isEqualTo("-40");
    }

    @Test
    void whatIntacctAppliedWithoutTieoutIsSaid() {
        assertThat(explained(line(new Issued(decimal(100), false), record(100, 100, 100, 70), NOTHING)))
                .isEqualTo(Map.of(Kind.CHANGED_IN_INTACCT, "30"));
    }

    @Test
    void aRequestedPaymentThatIntacctHasAlreadyAppliedExplainsNothingTwice() {
        InvoiceLine line = line(null, record(100, 100, 100, 60), taken(0, 0, 40, 0));

        assertThat(explained(line)).isEmpty();
        assertThat(unexplained(line)).isEqualTo("0");
    }

    @Test
    void whatTakesMoneyBackIsOnItsWayUntilItIsPosted() {
        Taken voiding = taken(40, 0, -40, 0);

        assertThat(explained(line(null, record(100, 100, 100, 60), voiding))).isEqualTo(Map.of(Kind.REQUESTED, "40"));
    }

    @Test
    void aReversalThatIntacctHasAlreadyDoneExplainsNothingTwice() {
        InvoiceLine line = line(null, record(100, 100, 100, 100), taken(40, 0, -40, 0));

        assertThat(explained(line)).isEmpty();
        assertThat(unexplained(line)).isEqualTo("0");
    }

    @Test
    void aPostedReversalThatTheLastReadingCouldNotShowIsSaid() {
        assertThat(explained(line(null, record(100, 100, 100, 60), taken(0, -40, 0, 0))))
                .isEqualTo(Map.of(Kind.POSTED_SINCE_LAST_READ, "40"));
    }

    @Test
    void aChangeInBillingAndAChangeInIntacctAreKeptApart() {
        assertThat(explained(line(new Issued(decimal(132), true), record(120, 120, 110, 110), NOTHING)))
                .isEqualTo(Map.of(Kind.INVOICE_CHANGED_IN_BILLING, "12", Kind.CHANGED_IN_INTACCT, "10"));
    }

    @Test
    void anInvoiceThatNobodyWantsInIntacctIsOnNeitherSide() {
        InvoiceLine line = new InvoiceLine(
                "C-1",
                Currency.getInstance("USD"),
                new Issued(decimal(10), false),
                null,
                NOTHING,
                Elsewhere.NOWHERE,
                OutcomeState.DISMISSED);

        assertThat(Explaining.billing(line)).isEqualByComparingTo("0");
        assertThat(explained(line)).isEmpty();
    }

    @Test
    void aDraftIsOwedInBillingOnly() {
        var draft = new Recorded(decimal(0), decimal(0), decimal(0), decimal(0), 0, true, null, false);

        assertThat(explained(line(new Issued(decimal(10), false), draft, NOTHING)))
                .isEqualTo(Map.of(Kind.DRAFT_IN_INTACCT, "10"));
    }

    /** Whatever happens, only posted money that Intacct does not show is left over, and never more than that. */
    @Test
    void nothingButPostedMoneyThatIsMissingInIntacctIsEverUnexplained() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int first = random.nextInt(200);
            int total = random.nextBoolean() ? first : random.nextInt(200);
            int due = total == 0 ? 0 : random.nextInt(total + 1);
            int there = random.nextInt(100);
            InvoiceLine line = line(
                    random.nextBoolean() ? null : new Issued(decimal(random.nextInt(200)), random.nextBoolean()),
                    random.nextInt(5) == 0 ? gone(first) : record(first, random.nextInt(first + 1), total, due),
                    taken(there, random.nextInt(there + 1), random.nextInt(50), random.nextInt(50)));

            assertThat(new BigDecimal(unexplained(line)))
                    .as("%s", line)
                    .isBetween(decimal(-there - first), BigDecimal.ZERO);
        }
    }

    @Test
    void theTableOfCausesInTheDocumentsIsTheCode() throws IOException {
        String page = Files.readString(Path.of("../docs/rest.md"));

        assertThat(page.lines()
                        .filter(line -> line.matches("\\| `[A-Z_]+` \\| (yes|no|partly) \\|.*"))
                        .map(line -> line.split("\\|", -1))
                        .map(cells -> cells[1].strip() + " " + cells[2].strip()))
                .containsExactlyElementsOf(Arrays.stream(Kind.values())
                        .map(kind -> "`%s` %s"
                                .formatted(kind, kind == Kind.WAITING ? "partly" : kind.goesByItself() ? "yes" : "no"))
                        .toList());
    }

    private static Map<Kind, String> explained(InvoiceLine line) {
        return Explaining.parts(line).stream()
                .collect(Collectors.toMap(
                        Part::kind, part -> part.effect().stripTrailingZeros().toPlainString()));
    }

    private static String unexplained(InvoiceLine line) {
        BigDecimal explained =
                Explaining.parts(line).stream().map(Part::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Explaining.billing(line)
                .subtract(Explaining.intacct(line))
                .subtract(explained)
                .toPlainString();
    }

    private static InvoiceLine line(@Nullable Issued issued, Recorded recorded, Taken taken) {
        return new InvoiceLine("C-1", Currency.getInstance("USD"), issued, recorded, taken, Elsewhere.NOWHERE, null);
    }

    private static Recorded record(int firstTotal, int firstDue, int total, int due) {
        return new Recorded(
                decimal(firstTotal), decimal(firstDue), decimal(total), decimal(due), 1, false, null, false);
    }

    private static Recorded gone(int firstTotal) {
        return new Recorded(
                decimal(firstTotal), decimal(firstTotal), decimal(0), decimal(0), 0, false, Standing.DELETED, false);
    }

    private static Taken taken(int inIntacct, int sinceRead, int requested, int parked) {
        return new Taken(decimal(inIntacct), sum(sinceRead), sum(0), decimal(0), sum(requested), sum(parked), sum(0));
    }

    private static Sum sum(int amount) {
        return new Sum(amount == 0 ? 0 : 1, decimal(amount));
    }

    private static BigDecimal decimal(int amount) {
        return BigDecimal.valueOf(amount);
    }
}
