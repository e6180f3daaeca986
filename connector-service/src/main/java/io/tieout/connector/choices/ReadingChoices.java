package io.tieout.connector.choices;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.WholeLists;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.usage.CallPurpose;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the lists, one request for each page. */
@Component
class ReadingChoices {

    private static final Duration PERMIT_WAIT = Duration.ofSeconds(10);

    private final WholeLists lists;

    ReadingChoices(WholeLists lists) {
        this.lists = lists;
    }

    /** @throws ChoosingFailed if Intacct refuses a list */
    Choices read(Connection connection) {
        return new Choices(
                list(connection, "GLACCOUNT", "ACCOUNTNO", "TITLE", "ACCOUNTTYPE").stream()
                        .map(row -> new Choices.Account(row.get("ACCOUNTNO"), row.get("TITLE"), row.get("ACCOUNTTYPE")))
                        .toList(),
                bankAccounts(connection),
                places(list(connection, "LOCATION", "LOCATIONID", "NAME")),
                list(connection, "DEPARTMENT", "DEPARTMENTID", "TITLE").stream()
                        .map(row -> new Choices.Place(row.get("DEPARTMENTID"), row.get("TITLE")))
                        .toList(),
                places(list(connection, "LOCATIONENTITY", "LOCATIONID", "NAME")),
                list(connection, "ARTERM", "NAME", "DESCRIPTION").stream()
                        .map(row -> new Choices.Term(row.get("NAME"), row.get("DESCRIPTION")))
                        .toList());
    }

    private List<Choices.BankAccount> bankAccounts(Connection connection) {
        return Stream.concat(
                        banks(connection, "CHECKINGACCOUNT", "checking"),
                        banks(connection, "SAVINGSACCOUNT", "savings"))
                .toList();
    }

    private Stream<Choices.BankAccount> banks(Connection connection, String object, String kind) {
        return list(connection, object, "BANKACCOUNTID", "BANKNAME", "CURRENCY").stream()
                .map(row -> new Choices.BankAccount(
                        row.get("BANKACCOUNTID"),
                        row.get("BANKNAME"),
                        row.get("CURRENCY").isEmpty() ? null : row.get("CURRENCY"),
                        kind));
    }

    private static List<Choices.Place> places(List<Row> rows) {
        return rows.stream()
                .map(row -> new Choices.Place(row.get("LOCATIONID"), row.get("NAME")))
                .toList();
    }

    private List<Row> list(Connection connection, String object, String... fields) {
        return switch (lists.read(connection, CallPurpose.CHOICES, PERMIT_WAIT, object, fields)) {
            case PageAnswer.Failed<Row> failed -> throw new ChoosingFailed(failed.fault());
            case PageAnswer.Page<Row> page -> page.rows();
        };
    }
}
