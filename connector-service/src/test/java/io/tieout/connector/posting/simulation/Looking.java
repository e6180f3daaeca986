package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.gateway.writing.Renewal;
import io.tieout.connector.gateway.writing.Write;
import io.tieout.connector.gateway.writing.Writings;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Intacct shows when it is asked for commands, as rows, and what the connector sees in them. Payments are asked for by their numbers,
 * reversals by the records of the payments; each in one question for all.
 */
final class Looking {

    private static final String AMOUNT = "100.00";
    private static final String ANOTHER_AMOUNT = "99.00";
    private static final String CUSTOMER = "C-1";
    private static final String ANOTHER_CUSTOMER = "C-2";
    private static final String COMPLETE = "Complete";
    private static final String REVERSED = "Reversed";
    private static final String UNHEARD_OF = "Selected";

    private final Books books;
    private final Understanding understanding;

    Looking(Books books, Understanding understanding) {
        this.books = books;
        this.understanding = understanding;
    }

    Map<CommandId, Sighting> sightings(
            TenantId tenant, String entity, List<IntacctCommand> commands, boolean withFaults) {
        List<Row> ofPayments = new ArrayList<>();
        List<Row> ofReversals = new ArrayList<>();
        for (IntacctCommand command : commands) {
            Place place = books.place(tenant, entity, command);
            if (command instanceof ReversePayment) {
                showReversal(place, withFaults, ofReversals);
            } else {
                showPayment(place, withFaults, ofPayments);
            }
        }
        Map<CommandId, Sighting> seen = new HashMap<>();
        for (IntacctCommand command : commands) {
            seen.put(
                    command.commandId(),
                    isTaken(tenant, entity, command)
                            ? new Sighting.NotDone(((CreatePayment) command).docNumber(), Faults.problem("TAKEN"))
                            : judge(command, command instanceof ReversePayment ? ofReversals : ofPayments));
        }
        return seen;
    }

    /** What a payment never meets, since nobody else gives numbers like its own; a customer does. */
    private boolean isTaken(TenantId tenant, String entity, IntacctCommand command) {
        return books.situation(books.place(tenant, entity, command)) == Situation.TAKEN;
    }

    private Sighting judge(IntacctCommand command, List<Row> answered) {
        Write<?> write = Writings.of(command);
        return understanding.judge(write, understanding.shown(write, answered));
    }

    /** A reversal was refused: what it refers to is looked at before that counts. */
    Renewal<?> renewed(
            TenantId tenant, String entity, Write<?> write, ReversePayment reversal, Fault stale, boolean withFaults) {
        List<Row> answered = new ArrayList<>();
        showReversal(books.place(tenant, entity, reversal), withFaults, answered);
        return understanding.renewed(write, stale, understanding.shown(write, answered));
    }

    private void showPayment(Place place, boolean withFaults, List<Row> rows) {
        Situation situation = books.situation(place);
        if (situation == Situation.SOMEBODY_ELSES) {
            rows.add(row("1000000", ANOTHER_CUSTOMER, place.number(), AMOUNT, COMPLETE));
            return;
        }
        boolean otherwise = isOtherwise(situation, withFaults);
        for (Books.Entry entry : books.payments(place)) {
            rows.add(row(
                    entry.recordNo,
                    CUSTOMER,
                    entry.docNumber,
                    otherwise ? ANOTHER_AMOUNT : AMOUNT,
                    entry.isReversed() ? REVERSED : COMPLETE));
        }
    }

    private void showReversal(Place place, boolean withFaults, List<Row> rows) {
        Situation situation = books.situation(place);
        Books.Entry entry = books.reversible(place);
        boolean isShown = situation == Situation.UNSEEN ? !withFaults : situation != Situation.INVISIBLE;
        if (entry != null && isShown) {
            String state = entry.isReversed() ? REVERSED : COMPLETE;
            rows.add(row(
                    entry.recordNo,
                    CUSTOMER,
                    entry.docNumber,
                    AMOUNT,
                    isOtherwise(situation, withFaults) ? UNHEARD_OF : state));
        }
    }

    private static boolean isOtherwise(Situation situation, boolean withFaults) {
        return situation == Situation.CHANGED || situation == Situation.EDITED && withFaults;
    }

    private static Row row(String recordNo, String customer, String number, String amount, String state) {
        return new Row(
                "ARPYMT",
                Map.of(
                        "RECORDNO", recordNo,
                        "CUSTOMERID", customer,
                        "DOCNUMBER", number,
                        "TRX_TOTALENTERED", amount,
                        "CURRENCY", "USD",
                        "STATE", state));
    }
}
