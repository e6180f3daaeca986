package io.tieout.connector.probe;

import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.function.Spelled;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.outcome.ProblemCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a question works with: the line, the company's own facts, and records that the probe makes and has taken away again. For one run. */
final class Bench {

    /** What every key of the probe begins with. */
    static final String PREFIX = "TP-";

    private final Line line;
    private final Target target;
    private final Undoing undoing;
    private final Spellings spellings;
    private final LocalDate today;
    private final String run;
    private int keys;

    private @Nullable String customer;
    private @Nullable NotAnswerable noCustomer;
    private @Nullable Formatting formatting;
    private @Nullable Row setup;

    /** @param run a name of this run that no other has, in capitals and digits */
    Bench(Line line, Target target, Undoing undoing, LocalDate today, String run) {
        this.line = line;
        this.target = target;
        this.undoing = undoing;
        this.today = today;
        this.run = run;
        this.spellings = new Spellings(target, today);
    }

    Line line() {
        return line;
    }

    Target target() {
        return target;
    }

    Spellings spell() {
        return spellings;
    }

    LocalDate today() {
        return today;
    }

    Undoing undoing() {
        return undoing;
    }

    /** A key that was not used before: {@code TP-7K2M9Q-3}. */
    String key() {
        keys++;
        return PREFIX + run + "-" + keys;
    }

    /** @throws NotAnswerable where it is not answered */
    List<Row> rows(Inquiry inquiry) {
        return done(line.ask(inquiry), "The question").rows();
    }

    /** The first record of a list, by record number. */
    Row first(String object, @Nullable Filter filter, String... fields) {
        List<Row> rows = rows(query(object, filter, 1, fields));
        if (rows.isEmpty()) {
            throw new NotAnswerable("The company shows no %s that it could be seen on.".formatted(object));
        }
        return rows.getFirst();
    }

    static Query query(String object, @Nullable Filter filter, int size, String... fields) {
        List<String> asked = new ArrayList<>(List.of("RECORDNO"));
        asked.addAll(List.of(fields));
        return Query.of(object, asked, filter, List.of("RECORDNO"), size);
    }

    /** @throws NotAnswerable with the gateway's words, unless it was a success */
    static Outcome.Done done(Outcome outcome, String what) {
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        throw new NotAnswerable("%s was not answered as it was needed: %s".formatted(what, outcome.words()));
    }

    /** The refusal, where it is one of the question itself: what the user may not do, and what did not arrive, proves nothing. */
    Outcome.Refused refused(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            if (line.find(refused, "It").fault().problem().is(ProblemCode.NO_PERMISSION)) {
                throw new NotAnswerable("The user has no right to do it: " + outcome.words());
            }
            return refused;
        }
        throw new NotAnswerable("It proves nothing: " + outcome.words());
    }

    /** How the user's preferences write dates and times. */
    Formatting formatting() {
        Formatting known = formatting;
        if (known == null) {
            List<Row> rows = rows(new Inquiry.UserFormatting(target.userId()));
            if (rows.isEmpty()) {
                throw new NotAnswerable("The user's date format is not shown.");
            }
            Row row = rows.getFirst();
            try {
                known = Formatting.of(row.get("DATEFORMAT"), row.get("GMTOFFSET"), row.get("CLOCK"));
            } catch (DateTimeException odd) {
                throw new NotAnswerable("The user's date format cannot be read: " + odd.getMessage());
            }
            formatting = known;
        }
        return known;
    }

    /** Empty where the company has none of its own, or does not show it. */
    String baseCurrency() {
        return setup().get("BASECURRENCY").strip();
    }

    /** @throws NotAnswerable unless the company says that it has one currency only */
    void requireOneCurrency() {
        requireSetup("MULTICURRENCY", false, "The company has several currencies.");
    }

    /** @throws NotAnswerable unless the company has entities and the session is at the top level */
    void requireTopLevelOfEntities() {
        requireSetup("MULTIENTITYSHARED", true, "The company has no entities.");
        if (target.entityId() != null) {
            throw new NotAnswerable("It is seen from the top level only: leave entity-id out.");
        }
    }

    private void requireSetup(String field, boolean wanted, String otherwise) {
        String text = setup().get(field).strip().toLowerCase(Locale.ROOT);
        boolean known =
                List.of("true", "t", "yes", "1", "false", "f", "no", "0").contains(text);
        if (!known || List.of("true", "t", "yes", "1").contains(text) != wanted) {
            throw new NotAnswerable(known ? otherwise : "getFinancialSetup does not say %s.".formatted(field));
        }
    }

    private Row setup() {
        Row known = setup;
        if (known == null) {
            List<Row> rows = rows(new Inquiry.FinancialSetup());
            if (rows.isEmpty()) {
                throw new NotAnswerable("getFinancialSetup answers with nothing.");
            }
            known = rows.getFirst();
            setup = known;
        }
        return known;
    }

    /** Makes a record that is taken away again, whatever comes of this. */
    Outcome make(Kept kind, String key, Spelled function) {
        return noted(kind, key, () -> line.ask(function));
    }

    /** The same with a control id that counts once. */
    Outcome makeOnce(Kept kind, String key, String controlId, Spelled function) {
        return noted(kind, key, () -> line.once(controlId, function));
    }

    /** The same for what makes a record on the side. */
    <T> T announcing(Kept kind, String key, Supplier<T> making) {
        undoing.expect(kind, key);
        return making.get();
    }

    private Outcome noted(Kept kind, String key, Supplier<Outcome> making) {
        Outcome outcome = announcing(kind, key, making);
        if (outcome instanceof Outcome.Doubt || outcome instanceof Outcome.Odd) {
            undoing.doubt(kind, key);
        }
        return outcome;
    }

    /** The customer that the probe's documents are for; made when it is needed first, and taken away at the end. */
    String customer() {
        NotAnswerable refused = noCustomer;
        if (refused != null) {
            throw new NotAnswerable(refused.sentence());
        }
        String known = customer;
        if (known == null) {
            known = newCustomer();
            customer = known;
        }
        return known;
    }

    private String newCustomer() {
        String id = key();
        try {
            done(make(Kept.CUSTOMER, id, spellings.customer(id)), "A customer of the probe's own");
            return id;
        } catch (NotAnswerable refused) {
            noCustomer = refused;
            throw refused;
        }
    }

    /** @throws NotAnswerable unless the file names what a line needs */
    void requireItem() {
        if (!target.namesAnItem()) {
            throw new NotAnswerable(
                    "The file names neither item-account nor item-label, so that no invoice can be made.");
        }
    }

    /** @throws NotAnswerable unless the file names what a payment needs */
    void requireReceipts() {
        requireItem();
        if (target.undepositedAccount() == null) {
            throw new NotAnswerable("The file names no undeposited-account, so that no payment can be made.");
        }
    }

    /** The record number of a new posted invoice over 0.01 for each line. */
    String postedInvoice(int lines) {
        return invoice(false, lines);
    }

    String draftInvoice() {
        return invoice(true, 1);
    }

    private String invoice(boolean draft, int lines) {
        requireItem();
        String key = key();
        return made(
                make(Kept.INVOICE, key, spellings.invoice(customer(), key, key, draft, lines, null)),
                draft ? "A draft of an invoice" : "An invoice over 0.01");
    }

    /** The record number of a new payment of 0.01. */
    String payment(String invoiceRecordNo, boolean draft) {
        requireReceipts();
        String key = key();
        return made(
                make(Kept.PAYMENT, key, spellings.payment(customer(), key, invoiceRecordNo, "Cash", draft)),
                draft ? "A draft of a payment" : "A payment of 0.01");
    }

    /** @throws NotAnswerable where it was not made */
    static String made(Outcome outcome, String what) {
        String number = done(outcome, what).recordNo();
        if (number.isEmpty()) {
            throw new NotAnswerable(what + " was made, and the answer names no record.");
        }
        return number;
    }

    /** The record number, without the decimals that some answers have. */
    static String number(Row row) {
        return RecordNumber.of(row.get("RECORDNO")).orElse("");
    }

    /** A record that was made, as it is shown. */
    Row shown(Kept kind, String recordNo, String... fields) {
        return first(kind.object(), Filter.equalTo("RECORDNO", recordNo), fields);
    }
}
