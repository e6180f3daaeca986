package io.tieout.connector.probe;

import static io.tieout.connector.probe.Judgement.Verdict.CANNOT_BE_ANSWERED;
import static io.tieout.connector.probe.Judgement.Verdict.CONFIRMED;
import static io.tieout.connector.probe.Judgement.Verdict.CONTRADICTED;
import static io.tieout.connector.probe.Judgement.Verdict.NOT_ASKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.connector.catalogue.ErrorCatalogue;
import io.tieout.connector.probe.Judgement.Verdict;
import io.tieout.model.event.Json;
import io.tieout.simulator.Simulator;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.fault.LatencyRule;
import io.tieout.simulator.oracle.Ledger;
import io.tieout.simulator.requestlog.LoggedRequest;
import io.tieout.simulator.seed.SeedPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The probe against companies of the simulator, over HTTP. */
class ProbeIT {

    private static final Simulator SIMULATOR = Simulator.inMemory().start(0);
    private static final String PASSWORD = "s3cret-of-the-user";
    private static final String SENDER_PASSWORD = "s3cret-of-the-sender";
    private static final Set<String> WRITING = Set.of("create", "update", "delete");

    private static int companies;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String company = "";

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    @BeforeEach
    void aCompanyOfItsOwn() {
        SIMULATOR.faults().clear();
        SIMULATOR.latency().set(List.of());
        SIMULATOR.requests().clear();
        companies++;
        company = "SANDBOX" + companies;
        SIMULATOR.seed(
                CompanyDefinition.of(company, new User("prober", PASSWORD), new Sender("partner", SENDER_PASSWORD))
                        .withClosedThrough(LocalDate.of(2020, 12, 31)),
                new SeedPlan(8, 30, 10));
    }

    @Test
    void aCompanyThatIsAsAssumedContradictsNothing() {
        assertThat(probe("--write")).isZero();

        Map<String, Verdict> verdicts = verdicts();
        assertThat(verdicts).doesNotContainValue(CONTRADICTED).doesNotContainValue(NOT_ASKED);
        assertThat(verdicts.entrySet().stream()
                        .filter(verdict -> verdict.getValue() == CONFIRMED)
                        .map(Map.Entry::getKey))
                .contains(
                        "SIM-3", "SIM-7", "SIM-8", "SIM-9", "SIM-10", "SIM-12", "SIM-13", "SIM-14", "SIM-15", "SIM-17",
                        "SIM-18", "SIM-19", "SIM-20", "SIM-22", "SIM-24", "SIM-28", "SIM-29", "SIM-30", "SIM-31",
                        "SIM-32", "SIM-34", "SIM-35", "SIM-40", "SIM-42", "SIM-45", "SIM-50", "SIM-51", "SIM-52",
                        "SIM-53", "SIM-83", "SIM-84");
    }

    @Test
    void everythingThatWasMadeIsTakenAwayAgain() throws IOException {
        Ledger before = SIMULATOR.ledger(company);

        assertThat(probe("--write")).isZero();

        JsonNode report = report();
        assertThat(report.path("undone")).isNotEmpty();
        assertThat(report.path("leftBehind")).isEmpty();
        nothingOfTheProbeStands();
        assertThat(SIMULATOR.ledger(company).invoices()).containsAll(before.invoices());
        assertThat(SIMULATOR.ledger(company).payments()).containsAll(before.payments());
    }

    @Test
    void withoutBeingToldToItWritesNothing() {
        assertThat(probe()).isZero();

        assertThat(functions()).isNotEmpty().noneMatch(ProbeIT::writes);
        assertThat(verdicts()).containsEntry("SIM-10", NOT_ASKED).containsEntry("SIM-31", CONFIRMED);
        assertThat(shown(out)).contains("Nothing is written.").doesNotContain("Writing.");
    }

    @Test
    void itWritesOnlyWhereAPersonSaysThatNothingIsReal() {
        assertThat(execute(file("sandbox: yes\n", ""), "--write")).isEqualTo(2);

        assertThat(shown(err)).contains("sandbox: yes");
        assertThat(SIMULATOR.requests().all()).isEmpty();
    }

    @Test
    void thePlanSaysWhatWouldBeDoneAndDoesNothing() {
        assertThat(probe("--write", "--plan")).isZero();

        assertThat(shown(out)).contains("Reading only:", "Writing.", "(SIM-10)", "(SIM-84)");
        assertThat(SIMULATOR.requests().all()).isEmpty();
    }

    @Test
    void aWrongPasswordIsTriedOnceAndSaid() {
        assertThat(execute(file(PASSWORD, "wr0ng-password"))).isEqualTo(1);

        assertThat(shown(err)).contains("could not sign in", "was tried once").doesNotContain("wr0ng-password");
        assertThat(SIMULATOR.requests().all()).hasSize(1);
        assertThat(folder.toFile().list((in, name) -> name.startsWith("tieout-probe")))
                .isEmpty();
    }

    @Test
    void neitherTheReportNorTheScreenHoldsASecretOrAPerson() throws IOException {
        // The words of a refusal are the gateway's own: whatever it says there must not get into the report.
        SIMULATOR
                .faults()
                .add(FaultRule.always(
                        FaultMatch.company(company).function("query").object("ARPYMTDETAIL"),
                        new Fault.FunctionError(List.of(GatewayError.of(
                                "BL03000018",
                                "No %s for prober (jane@acme.example) of %s"
                                        .formatted(PASSWORD, company.toLowerCase(Locale.ROOT)))))));

        probe("--write");

        String all = Files.readString(only(".md")) + Files.readString(only(".json"));
        assertThat(all)
                .contains("(hidden)", "(e-mail)", "company#")
                .doesNotContainIgnoringCase(PASSWORD)
                .doesNotContainIgnoringCase(SENDER_PASSWORD)
                .doesNotContainIgnoringCase(company)
                .doesNotContain("prober", "jane@acme.example", "partner", "@customer", "C-1001", "C-1002");
        assertThat(shown(out) + shown(err)).doesNotContain(PASSWORD, SENDER_PASSWORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auditKeys | SUFFIXED | SIM-3",
                "invoiceNumbers | PER_CUSTOMER | SIM-7",
                "ids | CASE_INSENSITIVE | SIM-8",
                "newRecords | EMPTY | SIM-9",
                "usedControlId | WITHOUT_STATUS | SIM-10",
                "usedControlId | CONTROL_FAILURE | SIM-10",
                "undepositedMethods | CASH_AND_CHECK | SIM-12",
                "closedBooks | YEAR_MONTH_DAY | SIM-13",
                "preferenceNames | OTHERS | SIM-14",
                "pageCounts | ABSENT | SIM-31",
                "recordNumbers | DECIMAL | SIM-32",
                "refusedSignIn | CONTROL_FAILURE | SIM-34",
                "refusedSignIn | HTTP_401 | SIM-34",
                "unusedDimensions | REFUSED | SIM-51"
            })
    void aCompanyThatIsOtherwiseContradictsIt(String assumption, String value, String id) {
        SIMULATOR.change(company, "{\"assumptions\":{\"%s\":\"%s\"}}".formatted(assumption, value));

        assertThat(probe("--write")).as(shown(err)).isZero();

        assertThat(verdicts()).containsEntry(id, CONTRADICTED);
        nothingOfTheProbeStands();
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, CONFIRMED", "ABSENT, CONTRADICTED", "REFUSED, CONTRADICTED"})
    void aCompanyWithOneCurrencyShowsWhatItMakesOfNamedOnes(String shown, Verdict expected) {
        SIMULATOR.change(
                company,
                "{\"features\":{\"multiCurrency\":false},\"assumptions\":{\"singleCurrency\":\"%s\"}}"
                        .formatted(shown));

        probe("--write");

        assertThat(verdicts())
                .containsEntry("SIM-1", expected)
                .containsEntry("SIM-2", CONFIRMED)
                .containsEntry("SIM-36", CONFIRMED);
        nothingOfTheProbeStands();
    }

    @ParameterizedTest
    @CsvSource({
        "USER, DOCUMENTED, CONFIRMED, CONFIRMED",
        "DOCUMENTED, DOCUMENTED, CONTRADICTED, CONFIRMED",
        "USER, USER, CONFIRMED, CONTRADICTED"
    })
    void aUserWithDayFirstDatesShowsHowDatesAreRead(String filters, String written, Verdict sim5, Verdict sim6) {
        SIMULATOR.change(company, """
                {"users":[{"id":"prober","password":"%s","dateFormat":"/dmY"}],
                 "assumptions":{"filterDates":"%s","writtenDates":"%s"}}""".formatted(PASSWORD, filters, written));

        probe("--write");

        assertThat(verdicts()).containsEntry("SIM-5", sim5).containsEntry("SIM-6", sim6);
        nothingOfTheProbeStands();
    }

    @Test
    void aCompanyThatNumbersItsInvoicesItselfIsSeen() {
        SIMULATOR.change(company, "{\"features\":{\"ownNumbers\":true}}");

        probe("--write");

        assertThat(verdicts()).containsEntry("SIM-46", CONFIRMED).containsEntry("SIM-7", CANNOT_BE_ANSWERED);
        nothingOfTheProbeStands();
    }

    @ParameterizedTest
    @CsvSource({"REJECT, CONFIRMED", "QUEUE, CONTRADICTED"})
    void threeRequestsAtOnceShowWhatBecomesOfTheThird(String whenBusy, Verdict expected) {
        SIMULATOR.change(company, "{\"limits\":{\"whenBusy\":\"%s\"}}".formatted(whenBusy));
        SIMULATOR.latency().set(List.of(new LatencyRule(company, "query", 700, 0)));
        // Only this question: each other query would take as long.
        assertThat(verdictOf("SIM-16")).isEqualTo(expected);
    }

    /** One of the three would have been refused: nobody knows, so that a person is told to look. */
    @Test
    void whereTheAnswerIsLostTheRecordIsFoundAndTakenAway() {
        SIMULATOR
                .faults()
                .add(FaultRule.times(
                        3,
                        FaultMatch.company(company).function("create").object("ARPYMT"),
                        new Fault.CommitThenDrop()));

        assertThat(probe("--write")).isEqualTo(1);

        assertThat(verdicts()).containsValue(CANNOT_BE_ANSWERED).doesNotContainValue(CONTRADICTED);
        assertThat(report().path("leftBehind").valueStream())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.asString())
                        .contains("was sent and not clearly answered", "does not stand now"));
        nothingOfTheProbeStands();
    }

    @Test
    void whatCannotBeTakenAwayIsListedWithWhereItIsAndTheRestIsTakenAway() {
        SIMULATOR
                .faults()
                .add(FaultRule.always(
                        FaultMatch.company(company).function("reverse_arpayment"),
                        new Fault.FunctionError(List.of(GatewayError.of("BL03002129", "Not today.")))));

        assertThat(probe("--write")).isEqualTo(1);

        assertThat(report().path("leftBehind"))
                .anySatisfy(sentence -> assertThat(sentence.asString())
                        .contains("Payment TP-", "still stands", "Accounts Receivable > Posted payments"));
        assertThat(shown(err)).contains("left behind: Payment TP-");
        assertThat(SIMULATOR.ledger(company).payments())
                .filteredOn(payment -> payment.docNumber().startsWith("TP-"))
                .noneMatch(payment -> payment.state().equals("Draft"));
    }

    @Test
    void whoeverStopsItHasEverythingTakenAwayAndNothingMoreMade() {
        Target target = TargetFile.read(file("", ""));
        try (var line = new Line(target, ErrorCatalogue.load(), new Redaction())) {
            line.open();
            Bench bench = bench(line, target);
            bench.payment(bench.postedInvoice(1), false);

            bench.undoing().stop();

            assertThat(bench.undoing().undone()).hasSize(3);
            assertThatThrownBy(() -> bench.postedInvoice(1))
                    .isInstanceOf(NotAnswerable.class)
                    .hasMessageContaining("was stopped");
        }
        nothingOfTheProbeStands();
    }

    private static Bench bench(Line line, Target target) {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return new Bench(line, target, new Undoing(line, today, Duration.ofMillis(10)), today, "ONE");
    }

    private int probe(String... options) {
        return execute(file("", ""), options);
    }

    private int execute(Path file, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("--connection", file.toString(), "--report", folder.toString()));
        arguments.addAll(List.of(options));
        return new ProbeCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.systemUTC(),
                        Duration.ofMillis(10))
                .execute(arguments);
    }

    private Path file(String replaced, String by) {
        try {
            String text = """
                    company-id: "%s"
                    user-id: "prober"
                    user-password: "%s"
                    sender-id: "partner"
                    sender-password: "%s"
                    endpoint: "%s"
                    timeout-seconds: 10
                    sandbox: yes
                    undeposited-account: "1099"
                    item-account: "4000"
                    advance-account: "2400"
                    department-id: "SALES"
                    """.formatted(company, PASSWORD, SENDER_PASSWORD, SIMULATOR.gatewayUri());
            return Files.writeString(
                    folder.resolve("sandbox.yaml"), replaced.isEmpty() ? text : text.replace(replaced, by));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks one question alone. */
    private Verdict verdictOf(String id) {
        Target target = TargetFile.read(file("", ""));
        try (var line = new Line(target, ErrorCatalogue.load(), new Redaction())) {
            assertThat(line.open()).isInstanceOf(Outcome.Done.class);
            Bench bench = bench(line, target);
            return Questions.all(Clock.systemUTC()).stream()
                    .filter(question -> question.id().equals(id))
                    .map(question -> question.asking().ask(bench).verdict())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Neither a document that counts nor an active customer. */
    private void nothingOfTheProbeStands() {
        Ledger ledger = SIMULATOR.ledger(company);
        assertThat(ledger.invoices())
                .filteredOn(invoice -> invoice.customerId().startsWith("TP-"))
                .allMatch(invoice -> invoice.state().startsWith("Revers"));
        assertThat(Stream.concat(ledger.payments().stream(), ledger.advances().stream()))
                .filteredOn(receipt -> receipt.docNumber().startsWith("TP-"))
                .allMatch(receipt -> receipt.state().startsWith("Revers"));
        assertThat(ledger.customers())
                .filteredOn(customer -> customer.customerId().startsWith("TP-"))
                .noneMatch(customer -> customer.active());
    }

    private static List<LoggedRequest.Function> functions() {
        return SIMULATOR.requests().all().stream()
                .flatMap(request -> request.functions().stream())
                .toList();
    }

    private static boolean writes(LoggedRequest.Function function) {
        return WRITING.contains(function.name()) || function.name().matches("(create|update|delete|reverse|apply)_.*");
    }

    private Map<String, Verdict> verdicts() {
        return report().path("lines")
                .valueStream()
                .collect(Collectors.toMap(
                        line -> line.path("id").asString(),
                        line -> Verdict.valueOf(line.path("verdict").asString())));
    }

    private JsonNode report() {
        try {
            return Json.mapper().readTree(Files.readAllBytes(only(".json")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path only(String end) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("tieout-probe")
                            && file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String shown(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
