package io.tieout.connector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.tieout.model.outcome.Mender;
import io.tieout.model.outcome.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorCatalogueTests {

    private static final String RECORD = "Payment TO-1 of customer C7";

    private final ErrorCatalogue catalogue = ErrorCatalogue.load();

    /** Every row of the table of known errors, with the class that its sources give it. */
    static Stream<Arguments> knownErrors() {
        return Stream.of(
                row(function("GW-0010", ""), Meaning.BUSY, "RATE_LIMITED"),
                row(http(429), Meaning.BUSY, "RATE_LIMITED"),
                row(function("", "API rate limit exceeded"), Meaning.BUSY, "RATE_LIMITED"),
                row(control("GW-0011", "Invalid Request", 400), Meaning.NEEDS_PERSON, "INVALID_REQUEST"),
                row(control("GW-0099", "", 400), Meaning.TRANSIENT, "GATEWAY_TROUBLE"),
                row(
                        control("XMLGW_JPP0002", "Sign-in information is incorrect. Please check your request.", 401),
                        Meaning.CREDENTIALS,
                        "SIGN_IN_REFUSED"),
                row(control("XL03000003", "XML parse error", 200), Meaning.NEEDS_PERSON, "REQUEST_MALFORMED"),
                row(
                        authentication("XL03000006", "Sign-in information is incorrect"),
                        Meaning.CREDENTIALS,
                        "SIGN_IN_REFUSED"),
                row(
                        authentication("XL03000006", "Invalid session (hidden)"),
                        Meaning.INVALID_SESSION,
                        "SESSION_EXPIRED"),
                row(
                        authentication(
                                "XL03000006",
                                "The sender ID 'x' is not authorized to make Web Services requests to company ID 'y'."),
                        Meaning.CREDENTIALS,
                        "SENDER_NOT_AUTHORISED"),
                row(
                        control("XL03000006", "Incorrect Intacct XML Partner ID or password.", 200),
                        Meaning.CREDENTIALS,
                        "SENDER_REFUSED"),
                row(
                        control("XL03000006", "test is not a valid transport policy.", 200),
                        Meaning.NEEDS_PERSON,
                        "TRANSPORT_POLICY"),
                row(
                        function("XL03000009", "The entire transaction in this operation has been rolled back"),
                        Meaning.TRANSIENT,
                        "ROLLED_BACK"),
                row(
                        control("PL04000055", "This demo company has expired", 200),
                        Meaning.CREDENTIALS,
                        "COMPANY_EXPIRED"),
                row(
                        function("PL04000005", "You do not have permission for API operation READ_BY_QUERY"),
                        Meaning.NEEDS_PERSON,
                        "NO_PERMISSION"),
                row(function("PL05000104", "already exists"), Meaning.DUPLICATE_KEY, "DUPLICATE_KEY"),
                row(
                        function("PL01000127", "Document Number is missing"),
                        Meaning.NEEDS_PERSON,
                        "DOCUMENT_NUMBER_MISSING"),
                row(
                        function("DL02000001", "There was an error processing the request."),
                        Meaning.NEEDS_PERSON,
                        "PROCESSING_ERROR"),
                row(control("DL03000006", "", 200), Meaning.CREDENTIALS, "COMPANY_UNKNOWN"),
                row(function("BL01001973", "Could not create customer record!"), Meaning.TRANSIENT, "TRY_AGAIN"),
                row(function("BL01001973", "The moon is new"), Meaning.NEEDS_PERSON, "BUSINESS_RULE"),
                row(
                        refusal(
                                Level.FUNCTION,
                                200,
                                new GatewayError(
                                        "BL01001973",
                                        "",
                                        "Could not create record",
                                        "Check the transaction for errors or inconsistencies, then try again.")),
                        Meaning.TRANSIENT,
                        "TRY_AGAIN"),
                row(function("BL03000018", "Illegal format for NAME"), Meaning.PERMANENT, "FIELD_REFUSED"),
                row(
                        function("BL34000061", "Another Customer with the given value(s) C7 already exists"),
                        Meaning.DUPLICATE_KEY,
                        "DUPLICATE_KEY"),
                row(
                        function("BL03002185", "A transaction with the number 'INV-1' already exists."),
                        Meaning.DUPLICATE_KEY,
                        "DUPLICATE_KEY"),
                row(function("BL03002129", ""), Meaning.NEEDS_PERSON, "WRONG_ACTION"),
                row(function("BL02000051", ""), Meaning.NEEDS_PERSON, "FOREIGN_CURRENCY_NEEDS_BANK_ACCOUNT"),
                row(
                        function("", "Please provide a payment batch key."),
                        Meaning.NEEDS_PERSON,
                        "PAYMENT_SUMMARY_FREQUENCY"),
                row(
                        function("BL03000018", "Date must be on or after 01/01/2026."),
                        Meaning.NEEDS_PERSON,
                        "CLOSED_PERIOD"),
                row(function("", "The period of 12/31/2025 is closed"), Meaning.NEEDS_PERSON, "CLOSED_PERIOD"),
                row(control("", "The Service is Temporarily Off-line", 200), Meaning.TRANSIENT, "GATEWAY_OFFLINE"),
                row(
                        function("", "A successful transaction has already been recorded with the control id 9"),
                        Meaning.ALREADY_RECORDED,
                        "ALREADY_RECORDED"),
                row(function("", "There is a concurrent request in process"), Meaning.IN_PROCESS, "IN_PROCESS"),
                row(
                        function("", "You do not have permission to view audit history"),
                        Meaning.NEEDS_PERSON,
                        "AUDIT_NOT_READABLE"),
                row(
                        function("BL03000018", "The invoice with record number 42 does not exist."),
                        Meaning.STALE_RECORD,
                        "STALE_INVOICE"),
                row(
                        function(
                                "BL03000018",
                                "The payment amount 5 is greater than the amount due 3 of invoice 'I-1'."),
                        Meaning.NEEDS_PERSON,
                        "MORE_THAN_DUE"));
    }

    @ParameterizedTest
    @MethodSource("knownErrors")
    void everyKnownErrorHasItsMeaning(GatewayRefusal refusal, Meaning meaning, String code) {
        Finding finding = catalogue.find(refusal, RECORD);

        assertThat(finding.meaning()).isEqualTo(meaning);
        assertThat(finding.fault().code()).isEqualTo(code);
    }

    @Test
    void anUnknownErrorOfAFunctionWaitsForAPersonAndSpeaksInTheGatewaysOwnWords() {
        Finding finding = catalogue.find(function("BL99999999", "The moon is in the wrong house"), RECORD);

        assertThat(finding.fault().faultClass()).isEqualTo(FaultClass.NEEDS_PERSON);
        assertThat(finding.fault().problem().cause())
                .contains("does not know why")
                .contains(RECORD)
                .contains("The moon is in the wrong house");
    }

    @Test
    void anUnknownErrorOfTheTransportIsTransient() {
        assertThat(catalogue.find(http(418), RECORD).meaning()).isEqualTo(Meaning.TRANSIENT);
        assertThat(catalogue.find(control("", "out of cheese", 200), RECORD).meaning())
                .isEqualTo(Meaning.TRANSIENT);
    }

    @Test
    void anUnknownRefusalToSignInStopsTheLane() {
        assertThat(catalogue.find(authentication("XX", "no"), RECORD).meaning()).isEqualTo(Meaning.CREDENTIALS);
    }

    @Test
    void theSpecificErrorCountsAndTheGenericOnesThatAccompanyItDoNot() {
        GatewayRefusal refusal = refusal(
                Level.FUNCTION,
                200,
                new GatewayError("BL03000018", "", "Illegal format for NAME", ""),
                new GatewayError(
                        "BL01001973",
                        "",
                        "Could not create",
                        "Check the transaction for errors or inconsistencies, then try again."),
                new GatewayError("XL03000009", "", "The entire transaction has been rolled back", ""));

        Finding finding = catalogue.find(refusal, RECORD);

        assertThat(finding.fault().code()).isEqualTo("FIELD_REFUSED");
        assertThat(finding.fault().problem().cause()).doesNotContain("rolled back");
        assertThat(finding.fault().raw()).contains("BL01001973").contains("XL03000009");
    }

    @Test
    void aMissingCustomerIsNotTakenForAMissingInvoice() {
        assertThat(catalogue
                        .find(function("BL03000018", "Invalid Customer 'C7' specified."), RECORD)
                        .meaning())
                .isEqualTo(Meaning.NEEDS_PERSON);
    }

    @Test
    void errorsThatAreTooGeneralAreRetriedOnce() {
        assertThat(catalogue.find(function("DL02000001", ""), RECORD).retriedOnce())
                .isTrue();
        assertThat(catalogue.find(control("GW-0011", "", 400), RECORD).retriedOnce())
                .isTrue();
        assertThat(catalogue.find(function("BL03000018", ""), RECORD).retriedOnce())
                .isFalse();
    }

    @Test
    void theWaitThatTheGatewayAsksForIsKept() {
        var refusal = new GatewayRefusal(Level.TRANSPORT, 429, List.of(), Duration.ofSeconds(7));

        assertThat(catalogue.find(refusal, RECORD).fault().retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void everyRowSaysWhatHappenedAndWhatToDoInWholeSentences() {
        assertThat(catalogue.rows()).hasSizeGreaterThan(100).allSatisfy(entry -> {
            assertThat(entry.cause()).endsWith(".").doesNotContain("%");
            assertThat(entry.remedy()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(entry.source()).isNotBlank();
        });
    }

    @Test
    void everyRowSaysWhoMendsItAndWhere() {
        assertThat(catalogue.rows()).allSatisfy(entry -> {
            boolean byItself = switch (entry.meaning()) {
                case TRANSIENT, BUSY, INVALID_SESSION, ALREADY_RECORDED, IN_PROCESS -> true;
                case PERMANENT, NEEDS_PERSON, CREDENTIALS, STALE_RECORD, DUPLICATE_KEY -> false;
            };
            if (byItself) {
                assertThat(entry.code().mender()).as(entry.code().name()).isIn(Mender.NOBODY, Mender.TIEOUT);
            } else {
                assertThat(entry.code().mender()).as(entry.code().name()).isNotEqualTo(Mender.NOBODY);
                assertThat(entry.code().where()).as(entry.code().name()).isNotBlank();
                assertThat(entry.remedy()).as(entry.code().name()).doesNotContainIgnoringCase("nothing to do");
            }
            assertThat(entry.meaning() == Meaning.PERMANENT)
                    .as("%s: only what billing corrects is rejected", entry.code())
                    .isEqualTo(entry.meaning() != Meaning.NEEDS_PERSON
                            && entry.code().mender() == Mender.BILLING);
        });
    }

    @Test
    void oneCodeHasOneMeaning() {
        assertThat(catalogue.rows())
                .extracting(entry -> entry.code() + " " + entry.meaning())
                .satisfies(all -> assertThat(Set.copyOf(all))
                        .hasSameSizeAs(Set.copyOf(
                                catalogue.rows().stream().map(Entry::code).toList())));
    }

    @Test
    void aLevelIsBelieved() {
        for (String number : List.of("XL03000006", "DL03000006", "PL04000055")) {
            assertThat(catalogue.find(function(number, ""), RECORD).meaning()).isEqualTo(Meaning.NEEDS_PERSON);
            assertThat(catalogue.find(control(number, "", 200), RECORD).meaning())
                    .isEqualTo(Meaning.CREDENTIALS);
            assertThat(catalogue.find(authentication(number, ""), RECORD).meaning())
                    .isEqualTo(Meaning.CREDENTIALS);
        }
    }

    @Test
    void onlyAFewAttemptsAreMadeWhereIntacctDoesNotSayWhy() {
        assertThat(catalogue
                        .find(function("BL01001973", "Could not create arpymt record!"), RECORD)
                        .fault()
                        .mostAttempts())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00a799\u00a7 is not valid ",
                "'x' 'y' location ",
                "ar ar account ",
                "{record} {words} ",
                "(((",
                "due "
            })
    void hostileTextsAreOnlyTextsAndCostLittle(String seed) {
        GatewayError[] errors = Stream.generate(
                        () -> new GatewayError("BL01001973", seed.repeat(900 / seed.length()), seed.repeat(3), seed))
                .limit(50)
                .toArray(GatewayError[]::new);

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(catalogue
                                .find(refusal(Level.FUNCTION, 200, errors), RECORD)
                                .meaning())
                        .isEqualTo(Meaning.NEEDS_PERSON));
    }

    @Test
    void aLongTextIsCutInTheSentenceAndKeptInTheRecord() {
        Finding finding = catalogue.find(function("BL99999999", "x".repeat(1000) + " " + "y".repeat(900)), RECORD);

        assertThat(finding.fault().problem().cause()).hasSizeLessThan(1300).contains("…");
        assertThat(finding.fault().raw()).contains("y".repeat(900));
    }

    @Test
    void everyRowThatSpeaksOfOneRecordNamesIt() {
        Set<ProblemCode> aboutTheCompany = Set.of(
                ProblemCode.SESSION_EXPIRED,
                ProblemCode.SENDER_NOT_AUTHORISED,
                ProblemCode.SENDER_REFUSED,
                ProblemCode.COMPANY_EXPIRED,
                ProblemCode.COMPANY_UNKNOWN,
                ProblemCode.SIGN_IN_REFUSED,
                ProblemCode.SIGN_IN_FAILED,
                ProblemCode.UNTRUSTED_ENDPOINT,
                ProblemCode.AUDIT_NOT_READABLE,
                ProblemCode.USER_LOCKED_OUT,
                ProblemCode.PASSWORD_EXPIRED,
                ProblemCode.CONNECTION_ENTITY_REFUSED,
                ProblemCode.WEB_SERVICES_OFF,
                ProblemCode.ADDRESS_NOT_ALLOWED);

        assertThat(catalogue.rows())
                .filteredOn(entry -> !aboutTheCompany.contains(entry.code()))
                .allSatisfy(entry -> assertThat(entry.cause()).contains("{record}"));
    }

    private static Arguments row(GatewayRefusal refusal, Meaning meaning, String code) {
        return Arguments.of(refusal, meaning, code);
    }

    private static GatewayRefusal function(String errorno, String description2) {
        return refusal(Level.FUNCTION, 200, new GatewayError(errorno, "", description2, ""));
    }

    private static GatewayRefusal authentication(String errorno, String description2) {
        return refusal(Level.AUTHENTICATION, 200, new GatewayError(errorno, "", description2, ""));
    }

    private static GatewayRefusal control(String errorno, String description2, int status) {
        return refusal(Level.CONTROL, status, new GatewayError(errorno, "", description2, ""));
    }

    private static GatewayRefusal http(int status) {
        return refusal(Level.TRANSPORT, status);
    }

    private static GatewayRefusal refusal(Level level, int status, GatewayError... errors) {
        return new GatewayRefusal(level, status, List.of(errors), null);
    }
}
