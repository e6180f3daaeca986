package io.tieout.connector.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.connector.catalogue.GatewayError;
import io.tieout.connector.catalogue.Level;
import io.tieout.connector.gateway.query.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyXmlTests {

    private static final String CONTROL = "<control><status>success</status><controlid>r</controlid></control>";
    private static final String SIGNED_IN = "<authentication><status>success</status><userid>u</userid>"
            + "<sessiontimeout>2026-11-21T20:00:00-07:00</sessiontimeout></authentication>";

    private final ReplyXml replies = new ReplyXml();

    @Test
    void recordsAreReadWhateverTheCaseOfTheirNames() throws UnusableAnswer {
        Reply.Answered answered = answered("""
                <result><status>success</status><function>query</function><controlid>page</controlid>
                  <data listtype="CUSTOMER" totalcount="3" count="2" numremaining="1">
                    <CUSTOMER><RECORDNO>1</RECORDNO><CUSTOMERID>C1</CUSTOMERID><DISPLAYCONTACT.EMAIL1>a@b.c</DISPLAYCONTACT.EMAIL1><UNKNOWN><DEEP/></UNKNOWN></CUSTOMER>
                    <customer><recordno>2</recordno><customerid>C2</customerid></customer>
                  </data></result>""");

        FunctionReply page = answered.to("page").orElseThrow();
        assertThat(page.succeeded()).isTrue();
        assertThat(page.announced()).isEqualTo(new Announced(true, 2L, 3L, 1L));
        assertThat(page.rows())
                .extracting(
                        row -> row.get("RECORDNO"),
                        row -> row.get("CUSTOMERID"),
                        row -> row.get("DISPLAYCONTACT.EMAIL1"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", "C1", "a@b.c"),
                        org.assertj.core.groups.Tuple.tuple("2", "C2", ""));
        assertThat(answered.sessionTimeout()).isEqualTo(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @Test
    void eachPolicyOfAUserIsARowThatNamesItsApplication() throws UnusableAnswer {
        FunctionReply reply = answered("""
                <result><status>success</status><function>getUserPermissions</function><controlid>may</controlid><data><permissions>
                  <appSubscription><applicationName>Accounts Receivable</applicationName><policies>
                    <policy><policyName>Invoices</policyName><rights>List|View</rights></policy>
                    <policy><policyName>Adjustments</policyName><rights/></policy></policies><later><deep/></later></appSubscription>
                  <appSubscription><policies><policy><policyName>Users</policyName></policy></policies></appSubscription>
                </permissions></data></result>""").to("may").orElseThrow();

        assertThat(reply.rows())
                .extracting(row -> row.get("APPLICATIONNAME") + " " + row.get("POLICYNAME") + " " + row.get("RIGHTS"))
                .containsExactly(
                        "Accounts Receivable Invoices List|View", "Accounts Receivable Adjustments ", " Users ");
    }

    @Test
    void recordsWithoutBlanksBetweenThemAreAllRead() throws UnusableAnswer {
        FunctionReply page = answered("<result><status>success</status><controlid>page</controlid><data>"
                        + "<CUSTOMER><RECORDNO>1</RECORDNO></CUSTOMER><CUSTOMER><RECORDNO>2</RECORDNO></CUSTOMER>"
                        + "<CUSTOMER><RECORDNO>3</RECORDNO></CUSTOMER></data></result>"
                        + "<result><status>success</status><controlid>make</controlid><key>9</key></result>")
                .to("page")
                .orElseThrow();

        assertThat(page.rows()).extracting(row -> row.get("RECORDNO")).containsExactly("1", "2", "3");
    }

    @Test
    void anEmptyPageIsAPage() throws UnusableAnswer {
        assertThat(answered("<result><status>success</status><controlid>page</controlid>"
                                + "<data listtype=\"CUSTOMER\" count=\"0\" numremaining=\"0\"/></result>")
                        .to("page")
                        .orElseThrow()
                        .rows())
                .isEmpty();
    }

    @Test
    void bothWaysOfNamingANewRecordAreUnderstood() throws UnusableAnswer {
        Reply.Answered answered = answered("""
                <result><status>success</status><function>create_invoice</function><controlid>old</controlid><key>4774</key></result>
                <result><status>success</status><function>create</function><controlid>make</controlid>
                  <data listtype="objects" count="1"><arpymt><RECORDNO>760</RECORDNO></arpymt></data></result>""");

        assertThat(answered.to("old").orElseThrow().key()).isEqualTo("4774");
        assertThat(answered.to("make").orElseThrow().rows())
                .extracting(row -> row.get("RECORDNO"))
                .containsExactly("760");
    }

    @Test
    void theFieldsThatALookupListsAreRows() throws UnusableAnswer {
        FunctionReply listed = answered("""
                <result><status>success</status><function>lookup</function><controlid>page</controlid>
                <data listtype="All" count="1"><Type Name="ARINVOICE" DocumentType=""><Fields>
                <Field><ID>RECORDNO</ID><DATATYPE>INTEGER</DATATYPE><ISCUSTOM>false</ISCUSTOM></Field>
                <Field><ID>REGION</ID><VALIDVALUES><VALIDVALUE>North</VALIDVALUE></VALIDVALUES><ISCUSTOM>true</ISCUSTOM></Field>
                </Fields><Relationships><Relationship><OBJECTPATH>CUSTOMER</OBJECTPATH></Relationship></Relationships></Type></data>
                </result>""").to("page").orElseThrow();

        assertThat(listed.rows())
                .extracting(row -> row.get("ID"), row -> row.get("ISCUSTOM"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("RECORDNO", "false"),
                        org.assertj.core.groups.Tuple.tuple("REGION", "true"));
    }

    @Test
    void abortedIsNoSuccess() throws UnusableAnswer {
        FunctionReply aborted = answered("""
                <result><status>aborted</status><controlid>make</controlid><errormessage><error>
                <errorno>XL03000009</errorno><description></description><description2>The entire transaction in this operation
                has been rolled back due to an error. [Support ID: w3yT0EB032~Wx%5D]</description2><correction/></error></errormessage></result>""").to("make").orElseThrow();

        assertThat(aborted.succeeded()).isFalse();
        assertThat(aborted.errors())
                .containsExactly(new GatewayError(
                        "XL03000009",
                        "",
                        "The entire transaction in this operation has been rolled back due to an error.",
                        "",
                        "w3yT0EB032~Wx%5D"));
    }

    @Test
    void aPartialSuccessOfAFailedFunctionIsAFailure() throws UnusableAnswer {
        FunctionReply failed = answered("""
                <result><status>failure</status><controlid>make</controlid>
                <data listtype="objects" count="1"><project><RECORDNO>1424</RECORDNO></project></data>
                <errormessage><error><errorno>BL34000061</errorno></error></errormessage></result>""").to("make").orElseThrow();

        assertThat(failed.succeeded()).isFalse();
        assertThat(failed.errors()).extracting(GatewayError::errorno).containsExactly("BL34000061");
    }

    @Test
    void aControlFailureWithoutSenderIsARefusal() throws UnusableAnswer {
        Reply reply = read("<response><control><status>failure</status></control><errormessage><error>"
                + "<errorno>XL03000003</errorno><description>bad</description></error></errormessage></response>");

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal().level()).isEqualTo(Level.CONTROL));
    }

    @Test
    void anInvalidSessionIsARefusalOfTheAuthenticationAndHidesTheSession() throws UnusableAnswer {
        Reply reply = read(
                "<response>" + CONTROL + "<operation><authentication><status>failure</status><userid/>"
                        + "<companyid/></authentication><errormessage><error><errorno>XL03000006</errorno><description/>"
                        + "<description2>Invalid session qSecretSession.</description2></error></errormessage></operation></response>");

        assertThat(reply).isInstanceOfSatisfying(Reply.Refused.class, refused -> {
            assertThat(refused.refusal().level()).isEqualTo(Level.AUTHENTICATION);
            assertThat(refused.refusal().words()).contains("Invalid session").doesNotContain("qSecretSession");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Just a moment...</body></html>",
                "<response><control><status>success</status></control>",
                "<response><control><status>success</status></control></response>",
                "<response><control/></response>",
                "<response><control><status>success</status></control></response>trailing",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><response><control><status>&x;</status></control></response>",
                "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><response/>",
                "not xml at all"
            })
    void whatIsNoCompleteAnswerIsUnusable(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void anAnswerThatEndsAnywhereBeforeItsEndIsUnusable() {
        String whole = "<response>" + CONTROL + "<operation>" + SIGNED_IN
                + "<result><status>success</status><controlid>page</controlid><data><CUSTOMER><RECORDNO>1</RECORDNO>"
                + "</CUSTOMER></data></result></operation></response>";

        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> read(cut)).as(cut).isInstanceOf(UnusableAnswer.class);
        }
    }

    @ParameterizedTest
    @MethodSource
    void whatNoXmlMayHoldIsLeftOutOfItsFieldAndNoOther(String odd, String name) throws UnusableAnswer {
        List<Row> rows = rows("<CUSTOMER><RECORDNO>1</RECORDNO><NAME>Before</NAME></CUSTOMER>"
                + "<CUSTOMER><RECORDNO>2</RECORDNO><NAME>Nord" + odd
                + "licht &amp; S\u00f6hne</NAME><CUSTOMERID>C2</CUSTOMERID></CUSTOMER>"
                + "<CUSTOMER><RECORDNO>3</RECORDNO><NAME>After</NAME></CUSTOMER>");

        assertThat(rows)
                .extracting(row -> row.get("NAME"))
                .containsExactly("Before", "Nordlicht & S\u00f6hne", "After");
        assertThat(rows).extracting(Row::omitted).containsExactly(Map.of(), Map.of("NAME", List.of(name)), Map.of());
    }

    static Stream<Arguments> whatNoXmlMayHoldIsLeftOutOfItsFieldAndNoOther() {
        return Stream.of(
                Arguments.of("&#x0;", "U+0000"),
                Arguments.of("&#11;", "U+000B"),
                Arguments.of("&#xB;", "U+000B"),
                Arguments.of("&#xD83D;", "U+D83D"),
                Arguments.of("&#xFFFE;", "U+FFFE"),
                Arguments.of("&nbsp;", "&nbsp;"),
                Arguments.of("&eacute;", "&eacute;"),
                Arguments.of("\u0001", "U+0001"),
                Arguments.of("\u001f", "U+001F"),
                Arguments.of("\uffff", "U+FFFF"));
    }

    @Test
    void bytesThatAreNoTextAreLeftOutToo() throws UnusableAnswer {
        String xml = page("<CUSTOMER><RECORDNO>1</RECORDNO><NAME>S#hne</NAME></CUSTOMER>"
                + "<CUSTOMER><RECORDNO>2</RECORDNO><NAME>\ud83d\ude00</NAME></CUSTOMER>");
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        bytes[xml.indexOf('#')] = (byte) 0xf6;

        List<Row> rows = ((Reply.Answered) replies.read(new ByteArrayInputStream(bytes), 200, null))
                .to("page")
                .orElseThrow()
                .rows();

        assertThat(rows).extracting(row -> row.get("NAME")).containsExactly("Shne", "\ud83d\ude00");
        assertThat(rows.getFirst().omitted()).isEqualTo(Map.of("NAME", List.of("byte 0xF6")));
        assertThat(rows.getLast().omitted()).isEmpty();
    }

    @Test
    void whatIsLegalIsLeftAlone() throws UnusableAnswer {
        List<Row> rows = rows("<CUSTOMER><RECORDNO>1</RECORDNO><NAME>A &lt;b&gt; &#x1F600; AT&T & co \ufffd "
                + "<![CDATA[&nbsp; <c> ]] ]]><!-- &nope; - --></NAME></CUSTOMER>"
                + "<CUSTOMER><RECORDNO>2</RECORDNO><NAME>&#xD83D;&#xDE00;</NAME></CUSTOMER>");

        assertThat(rows)
                .extracting(row -> row.get("NAME"))
                .containsExactly("A <b> \ud83d\ude00 AT&T & co \ufffd &nbsp; <c> ]] ", "\ud83d\ude00");
        assertThat(rows).allSatisfy(row -> assertThat(row.omitted()).isEmpty());
    }

    @Test
    void theEncodingThatTheAnswerNamesIsUsed() throws UnusableAnswer {
        String xml = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"
                + page("<CUSTOMER><RECORDNO>1</RECORDNO><NAME>S\u00f6hne</NAME></CUSTOMER>");

        Reply.Answered answered = (Reply.Answered)
                replies.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.ISO_8859_1)), 200, null);

        assertThat(answered.to("page").orElseThrow().rows())
                .extracting(row -> row.get("NAME"))
                .containsExactly("S\u00f6hne");
    }

    @Test
    void manyOmissionsInALongAnswerEachKeepTheirPlace() throws UnusableAnswer {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= 3000; i++) {
            all.append("<CUSTOMER><RECORDNO>%d</RECORDNO><NAME>Name %s%d</NAME></CUSTOMER>%n"
                    .formatted(i, i % 3 == 0 ? "\u0002" : "", i));
        }

        List<Row> rows = rows(all.toString());

        assertThat(rows).hasSize(3000).allSatisfy(row -> {
            assertThat(row.get("NAME")).isEqualTo("Name " + row.get("RECORDNO"));
            assertThat(row.omitted().containsKey("NAME")).isEqualTo(Integer.parseInt(row.get("RECORDNO")) % 3 == 0);
        });
    }

    private List<Row> rows(String records) throws UnusableAnswer {
        return ((Reply.Answered) read(page(records))).to("page").orElseThrow().rows();
    }

    private static String page(String records) {
        return "<response>" + CONTROL + "<operation>" + SIGNED_IN
                + "<result><status>success</status><controlid>page</controlid><data>" + records
                + "</data></result></operation></response>";
    }

    @Test
    void nestingIsBounded() {
        String deep = "<response>" + "<a>".repeat(100) + "</a>".repeat(100) + "</response>";

        assertThatThrownBy(() -> read(deep)).isInstanceOf(UnusableAnswer.class);
    }

    @Test
    void textsAreCleanedOfDoubleEscapesTagsAndSupportIds() {
        assertThat(Texts.clean("Can&amp;#039;t use &amp;quot;A &amp;amp; B&amp;quot; <br/>here [Support ID: abc%3D]"))
                .isEqualTo("Can't use \"A & B\" here");
        assertThat(Texts.clean("x".repeat(5000))).hasSize(1001);
    }

    private Reply.Answered answered(String results) throws UnusableAnswer {
        return (Reply.Answered)
                read("<response>" + CONTROL + "<operation>" + SIGNED_IN + results + "</operation></response>");
    }

    private Reply read(String xml) throws UnusableAnswer {
        return replies.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), 200, null);
    }
}
