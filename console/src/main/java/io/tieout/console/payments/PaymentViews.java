package io.tieout.console.payments;

import io.tieout.console.api.PaymentApi.Counts;
import io.tieout.console.list.ListQuery;
import io.tieout.console.list.View;
import io.tieout.console.page.Links;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The filters of payments that many people want. */
final class PaymentViews {

    private PaymentViews() {}

    /** @param counts null while they are not known. Of what was refused it also counts what is in no list, so that it is not said here */
    static List<View> of(String tenant, ListQuery query, @Nullable Counts counts) {
        return List.of(
                view(tenant, query, "All", null, null),
                view(tenant, query, "Needs attention", "PARKED", count(counts, Counts::parked)),
                view(tenant, query, "Refused", "REJECTED", null),
                view(tenant, query, "Waits", "WAITING", count(counts, Counts::waiting)),
                view(tenant, query, "On its way", "REQUESTED", count(counts, Counts::requested)),
                view(tenant, query, "Ignored", "DISMISSED", count(counts, Counts::dismissed)));
    }

    private static @Nullable Long count(@Nullable Counts counts, ToLongFunction<Counts> of) {
        return counts == null ? null : of.applyAsLong(counts);
    }

    private static View view(
            String tenant, ListQuery query, String words, @Nullable String state, @Nullable Long count) {
        Map<String, String> filter = state == null ? Map.of() : Map.of(PaymentList.STATE, state);
        return new View(
                words,
                Links.list(tenant, "payments", filter),
                count,
                query.filters().equals(filter));
    }
}
