package io.tieout.console.page;

import io.tieout.console.api.Answer;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.OpenCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page of a tenant.
 *
 * @param company the name of the company in Intacct; the tenant as long as nobody has said it
 * @param facts what the company is, in a few words; empty if it is not known
 * @param causes how many causes wait for a person; null while nobody can say
 * @param banner the connection is broken; null if it is not, or if nobody can say
 */
public record Shell(
        String company,
        String facts,
        @Nullable Long causes,
        @Nullable Banner banner) {

    /**
     * A broken connection, on every page until it is mended.
     *
     * @param sentence what happened
     * @param steps what to do, in order
     * @param button what the button says
     */
    public record Banner(String sentence, List<Step> steps, String button) {}

    /** @param path the menu in Intacct, divided by {@code >}; null where it is not done there */
    public record Step(@Nullable String path, String text) {}

    static Shell of(
            Visit visit,
            Answer<ConnectorApi.Connection> connection,
            Answer<ConnectorApi.Profile> profile,
            Answer<List<OpenCause>> payments,
            Answer<List<OpenCause>> others) {
        ConnectorApi.Connection connected = connection.value();
        return new Shell(
                connected == null ? visit.t() : connected.companyId(),
                connection.absent() ? "Not connected yet" : facts(connected, profile.value(), visit.formats()),
                causes(payments, others),
                connected == null ? null : BrokenConnection.of(connected));
    }

    private static String facts(
            ConnectorApi.@Nullable Connection connection, ConnectorApi.@Nullable Profile profile, Formats formats) {
        var facts = new java.util.ArrayList<String>();
        if (connection != null && connection.entityId() != null) {
            facts.add("entity " + connection.entityId());
        } else if (profile != null
                && profile.entities() != null
                && profile.entities().size() > 1) {
            facts.add(formats.count(profile.entities().size(), "entity", "entities"));
        }
        if (profile != null && profile.baseCurrency() != null) {
            facts.add(profile.baseCurrency());
        }
        return String.join(" · ", facts);
    }

    /** A part of the sum is not the sum. */
    private static @Nullable Long causes(Answer<List<OpenCause>> payments, Answer<List<OpenCause>> others) {
        List<OpenCause> one = payments.value();
        List<OpenCause> other = others.value();
        return one == null || other == null ? null : (long) one.size() + other.size();
    }
}
