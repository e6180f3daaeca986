package io.tieout.payment.book;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Gateway;
import io.tieout.model.billing.PaymentTransaction.Method;
import io.tieout.model.event.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * What a message adds to a payment that moves the same money. Of each field the latest that is there counts; what a message leaves
 * out, an empty list of fees too, stays as it was.
 *
 * @param richer the payment as it is told now
 * @param changes field by field, with what was there before; empty if nothing is new
 */
public record Enrichment(PaymentTransaction richer, List<Change> changes) {

    /** One field, in the form of the contract; an absent value is JSON's null. */
    public record Change(String field, JsonNode from, JsonNode to) {}

    private static final List<String> FIELDS =
            List.of("paymentId", "occurredAt", "method", "gateway", "reference", "originalTransactionId", "fees");

    public static Enrichment of(PaymentTransaction before, PaymentTransaction told) {
        PaymentTransaction richer = new PaymentTransaction(
                told.paymentId(),
                before.transactionId(),
                before.transactionType(),
                before.customerId(),
                before.amount(),
                before.allocations(),
                before.unapplied(),
                before.effectiveDate(),
                told.occurredAt(),
                method(before.method(), told.method()),
                gateway(before.gateway(), told.gateway()),
                latest(before.reference(), told.reference()),
                latest(before.originalTransactionId(), told.originalTransactionId()),
                told.fees().isEmpty() ? before.fees() : told.fees());
        return new Enrichment(richer, richer.equals(before) ? List.of() : changes(before, richer));
    }

    private static List<Change> changes(PaymentTransaction before, PaymentTransaction richer) {
        JsonNode from = Json.mapper().valueToTree(before);
        JsonNode to = Json.mapper().valueToTree(richer);
        return FIELDS.stream()
                .map(field -> new Change(field, from.path(field), to.path(field)))
                .map(change -> new Change(change.field(), orNull(change.from()), orNull(change.to())))
                .filter(change -> !change.from().equals(change.to()))
                .toList();
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? NullNode.getInstance() : node;
    }

    private static Method method(Method before, Method told) {
        return told.type() != before.type()
                ? told
                : new Method(told.type(), latest(before.brand(), told.brand()), latest(before.last4(), told.last4()));
    }

    private static @Nullable Gateway gateway(@Nullable Gateway before, @Nullable Gateway told) {
        if (before == null || told == null || !before.provider().equals(told.provider())) {
            return latest(before, told);
        }
        return new Gateway(
                told.provider(),
                latest(before.paymentId(), told.paymentId()),
                latest(before.payoutId(), told.payoutId()));
    }

    private static <T> @Nullable T latest(@Nullable T before, @Nullable T told) {
        return told == null ? before : told;
    }
}
