package io.tieout.connector.gateway.writing;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.model.intacct.IntacctCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is known of one kind of command on Intacct's side. */
interface Writing<C extends IntacctCommand> {

    /** By what people find in Intacct what was written. */
    String key(C command);

    /** The beginning of a sentence: "Payment TO-42 of customer C-1 over 10.00 USD". */
    String describe(C command);

    /** ISO 4217 of the command's money; null where it says none. */
    @Nullable
    String currency(C command);

    /**
     * The function's body.
     *
     * @param namesCurrency whether the company takes documents that name a currency
     */
    Object body(C command, boolean namesCurrency);

    /** The JAXB classes of its body. */
    List<Class<?>> vocabulary();

    /** Which rows show whether it was carried out. */
    List<Evidence> evidence(C command);

    /**
     * Whether it was.
     *
     * @param rows all that is shown of the evidence, in its order, the rows of one in the order of their record numbers
     * @param company the currency of a company that does not show one
     */
    Sighting judge(C command, List<Row> rows, CompanyCurrency company);

    /**
     * The record that it stands in once the gateway has said that it succeeded; exactly one makes it a success.
     *
     * @param named the numbers of the records that the result names, whether as a key or as records
     */
    default List<String> recordNumbers(C command, List<String> named) {
        return named;
    }

    /**
     * What a refusal means that does not pass by itself. As {@link io.tieout.connector.catalogue.FaultClass#STALE_RECORD} it lets what the
     * command refers to be looked up before it counts.
     */
    default Fault refused(Fault fault) {
        return fault;
    }

    /** The records that it refers to by their numbers, to be looked up anew when the gateway says that one is gone, or is no longer as the command needs it. */
    default List<Evidence> references(C command) {
        return List.of();
    }

    /**
     * The command with the record numbers of today. It was refused, so that it can be sent once more.
     *
     * @param stale what the gateway said
     * @param rows all that is shown of its {@link #references}
     */
    default Renewal<C> renew(C command, Fault stale, List<Row> rows) {
        return new Renewal.NotRenewed<>(stale);
    }
}
