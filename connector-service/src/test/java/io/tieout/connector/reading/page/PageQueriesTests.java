package io.tieout.connector.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.function.Vocabulary;
import io.tieout.connector.gateway.query.Query;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.record.Part;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.reading.record.RecordKinds;
import io.tieout.model.sync.SyncObject;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageQueriesTests {

    private static final Instant SINCE = Instant.parse("2026-03-09T10:00:00Z");
    private static final Instant AT = Instant.parse("2026-03-09T11:22:33Z");
    private static final Conditions PLAIN = new Conditions(Formatting.DOCUMENTED, CompanyCurrency.UNKNOWN, List.of());
    private final RecordKind<?> invoices = RecordKinds.of(SyncObject.INVOICES);

    @Test
    void theFirstPageStartsAtTheTimeItselfBecauseItMayNotHaveBeenComplete() {
        assertThat(query(Position.atStartOf(Phase.CHANGED, SINCE)))
                .contains("<filter><greaterthanorequalto>" + is("WHENMODIFIED", "03/09/2026 10:00:00"))
                .contains(orderBy("WHENMODIFIED", "RECORDNO"));
    }

    @Test
    void theNextPageGoesOnWithinTheSameSecondByRecordNumber() {
        assertThat(query(Position.atStartOf(Phase.CHANGED, SINCE).after(AT, "42")))
                .contains("<filter><or><greaterthan>" + is("WHENMODIFIED", "03/09/2026 11:22:33")
                        + "</greaterthan><and><equalto>" + is("WHENMODIFIED", "03/09/2026 11:22:33")
                        + "</equalto><greaterthan>" + is("RECORDNO", "42"));
    }

    @Test
    void recordsWithoutTimeAreFoundByTheTimeOfTheirCreation() {
        assertThat(query(Position.atStartOf(Phase.UNDATED, SINCE)))
                .contains("<isnull><field>WHENMODIFIED</field></isnull><greaterthanorequalto>"
                        + is("AUWHENCREATED", "03/09/2026 10:00:00"))
                .contains(orderBy("RECORDNO"));
        assertThat(query(Position.atStartOf(Phase.UNDATED, Instant.EPOCH)))
                .contains("<filter><isnull><field>WHENMODIFIED</field></isnull></filter>");
    }

    @Test
    void deletionsAreAskedOfTheAuditHistoryInItsOwnSpelling() {
        assertThat(query(Position.atStartOf(Phase.DELETED, SINCE)))
                .contains("<object>AUDITHISTORY</object>")
                .contains(is("OBJECTTYPE", "arinvoice"))
                .contains(is("ACCESSMODE", "D"))
                .contains(is("ACCESSTIME", "03/09/2026 10:00:00"))
                .contains(orderBy("ACCESSTIME", "ID"));
    }

    @Test
    void whatTimesDoNotLeadThroughIsReadByNumber() {
        Position position = Position.atStartOf(Phase.CHANGED, SINCE).byNumber();

        assertThat(query(position))
                .contains("<filter><greaterthanorequalto>" + is("WHENMODIFIED", "03/09/2026 10:00:00"))
                .contains(orderBy("RECORDNO"));
        assertThat(query(position.after(AT, "42")))
                .contains("<greaterthan>" + is("RECORDNO", "42"))
                .contains(is("WHENMODIFIED", "03/09/2026 10:00:00"));
    }

    @Test
    void theUsersOwnZoneAndOrderOfDaysAreUsedInFilters() {
        var conditions = new Conditions(Formatting.of(".dmY", "-07:00", "12"), CompanyCurrency.UNKNOWN, List.of());

        assertThat(query(PageQueries.of(invoices, Position.atStartOf(Phase.CHANGED, SINCE), conditions, 100)))
                .contains(is("WHENMODIFIED", "09.03.2026 03:00:00 AM"));
    }

    @Test
    void aFieldThatIsRefusedIsNotAskedForAndABareRecordHasNothingButItsPlace() {
        Conditions conditions = PLAIN.without(List.of("BASECURR"));
        Position position = Position.atStartOf(Phase.CHANGED, SINCE);

        assertThat(query(PageQueries.of(invoices, position, conditions, 100)))
                .contains("<field>CURRENCY</field>")
                .doesNotContain("BASECURR");
        assertThat(query(PageQueries.bare(invoices, position, conditions)))
                .contains("<select><field>RECORDNO</field><field>WHENMODIFIED</field></select>")
                .contains("<pagesize>1</pagesize>");
    }

    @Test
    void onlyDocumentsOfTheStartDateAndAfterAreAskedForAndCustomersAlways() {
        var conditions = new Conditions(
                Formatting.of(".dmY", "+00:00", "24"),
                CompanyCurrency.UNKNOWN,
                List.of(),
                null,
                LocalDate.of(2026, 1, 2));
        Position position = Position.atStartOf(Phase.CHANGED, SINCE);

        assertThat(query(PageQueries.of(invoices, position, conditions, 100)))
                .contains("<filter><and><greaterthanorequalto>" + is("WHENMODIFIED", "09.03.2026 10:00:00"))
                .contains("<greaterthanorequalto>" + is("WHENCREATED", "02.01.2026"));
        assertThat(query(PageQueries.of(RecordKinds.of(SyncObject.PAYMENTS), position, conditions, 100)))
                .contains(is("RECEIPTDATE", "02.01.2026"));
        assertThat(query(PageQueries.of(RecordKinds.of(SyncObject.CUSTOMERS), position, conditions, 100)))
                .doesNotContain("02.01.2026");
    }

    @Test
    void theCompanysOwnFieldsAreAskedForByTheirNames() {
        var conditions = new Conditions(
                Formatting.DOCUMENTED,
                CompanyCurrency.UNKNOWN,
                List.of("REFUSED"),
                Map.of("ARINVOICE", List.of("REGION", "REFUSED")),
                null);

        assertThat(query(PageQueries.of(invoices, Position.atStartOf(Phase.CHANGED, SINCE), conditions, 100)))
                .contains("<field>REGION</field>")
                .doesNotContain("REFUSED");
    }

    @Test
    void whatBelongsToAPageIsAskedForTogetherAndByNumber() {
        List<String> owners =
                IntStream.rangeClosed(1, 1_500).mapToObj(Integer::toString).toList();
        Part lines = invoices.parts().getFirst();
        Conditions without = PLAIN.without(List.of("ARINVOICEITEM.CLASSID"));

        String query = query(ReadingParts.query(lines, owners, "77", without));

        assertThat(query)
                .contains("<object>ARINVOICEITEM</object>", "<and><or><in><field>RECORDKEY</field><value>1</value>")
                .contains("<in><field>RECORDKEY</field><value>1001</value>")
                .contains("<greaterthan>" + is("RECORDNO", "77"))
                .contains(orderBy("RECORDNO"))
                .contains("<field>ITEMID</field>")
                .doesNotContain("CLASSID");
    }

    @Test
    void whetherAnythingIsNewIsOneQuestionWithTheFieldsOfPages() {
        String news = query(PageQueries.news(invoices, SINCE, PLAIN, 100));

        assertThat(news)
                .contains("<filter><or><greaterthanorequalto>" + is("WHENMODIFIED", "03/09/2026 10:00:00"))
                .contains("<and><isnull><field>WHENMODIFIED</field></isnull><greaterthanorequalto>"
                        + is("AUWHENCREATED", "03/09/2026 10:00:00"))
                .contains(orderBy("RECORDNO"))
                .contains(select(query(Position.atStartOf(Phase.CHANGED, SINCE))));
        assertThat(query(PageQueries.news(RecordKinds.of(SyncObject.PAYMENTS), SINCE, PLAIN, 100)))
                .doesNotContain("isnull");
    }

    private static String select(String query) {
        return query.substring(query.indexOf("<select>"), query.indexOf("</select>"));
    }

    private String query(Position position) {
        return query(PageQueries.of(invoices, position, PLAIN, 100));
    }

    private static String query(Query query) {
        try {
            var xml = new StringWriter();
            Marshaller marshaller = JAXBContext.newInstance(Vocabulary.classes().toArray(Class<?>[]::new))
                    .createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(Vocabulary.body(query), xml);
            return xml.toString();
        } catch (JAXBException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String is(String field, String value) {
        return "<field>" + field + "</field><value>" + value + "</value>";
    }

    private static String orderBy(String... fields) {
        return Stream.of(fields)
                .map(field -> "<order><field>" + field + "</field><ascending/></order>")
                .collect(Collectors.joining("", "<orderby>", "</orderby>"));
    }
}
