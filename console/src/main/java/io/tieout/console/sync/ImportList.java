package io.tieout.console.sync;

import io.tieout.console.api.SchedulerApi.SyncObject;
import io.tieout.console.page.NoSuchRecord;
import java.util.stream.Stream;

/** What can be imported once. */
public enum ImportList {
    CUSTOMERS(
            SyncObject.CUSTOMERS,
            "customers",
            "All customers of the company in Intacct are read, and billing is told of those that it does not have, or has otherwise."),
    INVOICES(
            SyncObject.INVOICES,
            "outstanding invoices",
            "All invoices in Intacct on which something is due are read, and billing is told of those that it does not have, or has otherwise.");

    private final SyncObject object;
    private final String words;
    private final String what;

    ImportList(SyncObject object, String words, String what) {
        this.object = object;
        this.words = words;
        this.what = what;
    }

    /** @throws NoSuchRecord if there is no such list */
    static ImportList of(String id) {
        return Stream.of(values())
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("Customers and invoices can be imported, and nothing else."));
    }

    SyncObject object() {
        return object;
    }

    /** As in the address. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** As in a sentence: {@code outstanding invoices}. */
    public String words() {
        return words;
    }

    /** What the import does. */
    public String what() {
        return what;
    }
}
