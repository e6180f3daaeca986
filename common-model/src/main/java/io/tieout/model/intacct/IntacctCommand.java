package io.tieout.model.intacct;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tieout.model.id.CommandId;
import io.tieout.model.outcome.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One write to Intacct, carried out at most once for each {@link #commandId}. */
public sealed interface IntacctCommand extends PostingOrder
        permits CreateCustomer, CreateInvoice, CreatePayment, CreateAdvance, ReversePayment {

    @Override
    CommandId commandId();

    /** A higher revision replaces the content of a command that was rejected or parked, and nothing else. */
    int revision();

    /** The billing document it stands for; comes back with the outcome. */
    Origin origin();

    /**
     * Commands with the same document key are carried out one after the other, in the order in which they came. Usually the
     * billing document.
     */
    @JsonIgnore
    default String documentKey() {
        return origin().kind() + ":" + origin().documentId();
    }

    /**
     * The record that it brings into being; null for a command that changes one that is there.
     *
     * @param carriedOutIn the entity in which it was carried out; null for the top level
     */
    @Nullable
    CreatedRecord creates(@Nullable String carriedOutIn);

    /** The accounting date of the record that it creates; null where it has none. What is received later is rarely dated before. */
    @JsonIgnore
    default @Nullable LocalDate dated() {
        CreatedRecord created = creates(entityId());
        return created == null ? null : created.date();
    }

    /** The entity to post in; null for the connection's own (an entity, or the top level). */
    @Nullable
    String entityId();

    @Override
    default String orderingKey() {
        return origin().orderingKey();
    }
}
