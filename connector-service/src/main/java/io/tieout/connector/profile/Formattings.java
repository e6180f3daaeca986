package io.tieout.connector.profile;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.Answers;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.Pages;
import io.tieout.connector.gateway.Question;
import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks how dates and times are written to the web-services user. The zone is read as the offset of the moment: no source says
 * whether it moves in winter, so that it is asked before each reading. Whether filters want the user's own order too is tried out, where
 * it makes a difference, with a day that only one order has.
 */
@Component
class Formattings {

    private static final Instant ONLY_ONE_ORDER_HAS_IT = Instant.parse("2000-12-30T12:00:00Z");

    private final Pages pages;

    Formattings(Pages pages) {
        this.pages = pages;
    }

    static Question question(Connection connection) {
        return new Question(
                "formatting",
                new Inquiry.UserFormatting(connection.credentials().userId()));
    }

    /** @param before what is known already of the same user; null for nothing */
    PageAnswer<Formatting> ask(Connection connection, CallPurpose cause, Duration wait, @Nullable Formatting before) {
        Question question = question(connection);
        return understood(
                pages.ask(connection, cause, List.of(question), what(connection), wait)
                        .to(question),
                connection,
                cause,
                wait,
                before);
    }

    /** The formatting that an answer holds. */
    PageAnswer<Formatting> understood(
            PageAnswer<Row> answer,
            Connection connection,
            CallPurpose cause,
            Duration wait,
            @Nullable Formatting before) {
        return switch (answer) {
            case PageAnswer.Failed<Row> failed -> new PageAnswer.Failed<>(failed.fault());
            case PageAnswer.Page<Row> page
            when page.rows().isEmpty() -> new PageAnswer.Failed<>(unclear(connection, "the answer is empty"));
            case PageAnswer.Page<Row> page -> {
                Row row = page.rows().getFirst();
                try {
                    Formatting own = Formatting.of(row.get("DATEFORMAT"), row.get("GMTOFFSET"), row.get("CLOCK"));
                    yield new PageAnswer.Page<>(List.of(filtered(own, connection, cause, wait, before)), true);
                } catch (DateTimeException odd) {
                    yield new PageAnswer.Failed<>(unclear(connection, odd.getMessage()));
                }
            }
        };
    }

    private Formatting filtered(
            Formatting own, Connection connection, CallPurpose cause, Duration wait, @Nullable Formatting before) {
        if (!own.isUnusual()) {
            return own;
        }
        Formatting documented = own.withDocumentedFilters();
        if (before != null && before.dateFormat().equals(own.dateFormat()) && before.clock() == own.clock()) {
            return before.documentedFilters() ? documented : own;
        }
        Question inOwn = probe("own", own);
        Question inDocumented = probe("documented", documented);
        Answers answers =
                pages.ask(connection, cause, List.of(inOwn, inDocumented), "The order of days in filters", wait);
        boolean onlyDocumented = answers.to(inOwn) instanceof PageAnswer.Failed<Row>
                && answers.to(inDocumented) instanceof PageAnswer.Page<Row>;
        return onlyDocumented ? documented : own;
    }

    private static Question probe(String name, Formatting formatting) {
        Query query = Query.of(
                "CUSTOMER",
                List.of("RECORDNO"),
                Filter.atLeast("WHENMODIFIED", formatting.write(ONLY_ONE_ORDER_HAS_IT)),
                List.of("RECORDNO"),
                1);
        return new Question(name, query);
    }

    private static String what(Connection connection) {
        return "The date format of user %s".formatted(connection.credentials().userId());
    }

    private static Fault unclear(Connection connection, @Nullable String how) {
        return new Fault(
                FaultClass.PERMANENT,
                new Problem(
                        ProblemCode.UNKNOWN_DATE_FORMAT,
                        "%s cannot be understood: %s.".formatted(what(connection), how),
                        "In Intacct set the preferences of the web-services user to a date format such as mm/dd/yyyy and to a GMT offset, "
                                + "then test the connection."),
                null,
                String.valueOf(how));
    }
}
