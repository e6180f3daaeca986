package io.tieout.connector.gateway.writing;

import io.tieout.connector.catalogue.Fault;
import io.tieout.model.intacct.IntacctCommand;

/** What came of looking up anew the records that a refused command refers to. */
public sealed interface Renewal<C extends IntacctCommand> {

    /** @param command the same one with the record numbers of today */
    record Renewed<C extends IntacctCommand>(C command) implements Renewal<C> {}

    /**
     * What it wanted is so already, whoever did it.
     *
     * @param recordNo of the record that it stands in
     */
    record Done<C extends IntacctCommand>(String recordNo) implements Renewal<C> {}

    /** @param fault why it is not sent again now */
    record NotRenewed<C extends IntacctCommand>(Fault fault) implements Renewal<C> {}
}
