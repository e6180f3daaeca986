package io.tieout.connector.gateway;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.query.Filter;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.gateway.query.RecordNumber;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.lane.CompanyBusy;
import io.tieout.connector.usage.CallPurpose;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads lists of active records to their end, page after page by record number. A list whose end is not proven is no list. */
@Component
public final class WholeLists {

    private static final String RECORD_NO = "RECORDNO";

    private final Pages pages;

    WholeLists(Pages pages) {
        this.pages = pages;
    }

    /** The question for the first page of a list. */
    public static Question first(String object, String... fields) {
        return new Question(object, query(object, List.of(fields), null));
    }

    private static Query query(String object, List<String> fields, @org.jspecify.annotations.Nullable String after) {
        Filter active = Filter.equalTo("STATUS", "active");
        return Query.of(
                object,
                Stream.concat(Stream.of(RECORD_NO), fields.stream()).toList(),
                after == null ? active : Filter.and(active, Filter.greaterThan(RECORD_NO, after)),
                List.of(RECORD_NO),
                Query.LARGEST_PAGE);
    }

    /** @throws CompanyBusy if no permit was free in that time */
    public PageAnswer<Row> read(
            Connection connection, CallPurpose cause, Duration longestWait, String object, String... fields) {
        Question first = first(object, fields);
        PageAnswer<Row> begun = pages.ask(connection, cause, List.of(first), what(object), longestWait)
                .to(first);
        return rest(begun, connection, cause, longestWait, object, fields);
    }

    /** The whole list, where its first page is there already. */
    public PageAnswer<Row> rest(
            PageAnswer<Row> begun,
            Connection connection,
            CallPurpose cause,
            Duration longestWait,
            String object,
            String... fields) {
        List<Row> all = new ArrayList<>();
        return through(begun, connection, cause, longestWait, object, fields, all::addAll)
                .<PageAnswer<Row>>map(PageAnswer.Failed::new)
                .orElseGet(() -> new PageAnswer.Page<>(all, true));
    }

    /**
     * Hands over the list page by page, so that one of any length needs the memory of a page. What was handed over is worth nothing if it
     * did not come to its end.
     *
     * @return why it did not; empty if it did
     * @throws CompanyBusy if no permit was free in that time
     */
    public Optional<Fault> pages(
            Connection connection,
            CallPurpose cause,
            Duration longestWait,
            Consumer<List<Row>> taking,
            String object,
            String... fields) {
        Question first = first(object, fields);
        PageAnswer<Row> begun = pages.ask(connection, cause, List.of(first), what(object), longestWait)
                .to(first);
        return through(begun, connection, cause, longestWait, object, fields, taking);
    }

    private Optional<Fault> through(
            PageAnswer<Row> begun,
            Connection connection,
            CallPurpose cause,
            Duration longestWait,
            String object,
            String[] fields,
            Consumer<List<Row>> taking) {
        BigInteger reached = BigInteger.ZERO;
        PageAnswer<Row> answer = begun;
        while (answer instanceof PageAnswer.Page<Row> page) {
            taking.accept(page.rows());
            if (page.complete()) {
                return Optional.empty();
            }
            BigInteger last = RecordNumber.of(page.rows().getLast().get(RECORD_NO))
                    .map(BigInteger::new)
                    .orElse(BigInteger.ZERO);
            if (last.compareTo(reached) <= 0) {
                return Optional.of(standstill(object));
            }
            reached = last;
            answer = pages.read(
                    connection, cause, query(object, List.of(fields), last.toString()), what(object), longestWait);
        }
        return answer instanceof PageAnswer.Failed<Row> failed ? Optional.of(failed.fault()) : Optional.empty();
    }

    private static String what(String object) {
        return "The list " + object;
    }

    private static Fault standstill(String object) {
        return new Fault(
                FaultClass.PERMANENT,
                new Problem(
                        ProblemCode.PAGES_STAND_STILL,
                        "The list %s cannot be read to its end: Intacct answers with the same records again."
                                .formatted(object),
                        "Try again; report it as a defect of Tieout if it comes back."),
                null,
                "pages stand still");
    }
}
