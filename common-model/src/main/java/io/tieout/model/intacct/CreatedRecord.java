package io.tieout.model.intacct;

import io.tieout.model.event.Required;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of Intacct that a command brought into being.
 *
 * @param id what it is called there: CUSTOMERID, the number of the invoice, DOCNUMBER
 * @param entityId the entity in which it was made, and in which alone it can be taken back; null for the top level
 * @param date accounting date; null for master data
 */
public record CreatedRecord(
        String id, @Nullable String entityId, @Nullable LocalDate date) {

    public CreatedRecord {
        Required.present(id, "created.id");
    }
}
