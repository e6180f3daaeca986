package io.tieout.simulator.gateway;

import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.Company;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.control.ByHand;
import io.tieout.simulator.control.Definitions;
import io.tieout.simulator.fault.Faults;
import io.tieout.simulator.fault.Latency;
import io.tieout.simulator.ledger.CommitLog;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.oracle.Ledger;
import io.tieout.simulator.requestlog.RequestLog;
import io.tieout.simulator.seed.InitialBooks;
import io.tieout.simulator.session.Sessions;
import io.tieout.simulator.time.SimulatedClock;
import io.tieout.simulator.xml.Element;
import io.tieout.simulator.xml.MalformedXml;
import io.tieout.simulator.xml.XmlReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A gateway with the demo company, without a network: requests go in as text, answers come out as trees. */
public final class DemoGateway {

    public static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    public static final String LOGIN =
            "<login><userid>demo</userid><companyid>DEMO</companyid><password>demo</password></login>";

    public final SimulatedClock clock = new SimulatedClock(Clock.systemUTC());
    public final Sessions sessions = new Sessions();
    public final Faults faults = new Faults();
    public final Latency latency = new Latency();
    public final RequestLog log = new RequestLog();
    public final Companies companies = new Companies(CommitLog.NONE, Companies.DefinitionLog.NONE);
    private final Gateway gateway = new Gateway(companies, sessions, faults, latency, log, clock);
    private String authentication = LOGIN;
    private boolean uniqueId;
    private boolean transaction;

    public DemoGateway() {
        clock.fix(NOW);
        InitialBooks.DEMO.apply(companies);
    }

    public DemoGateway as(String authenticationXml) {
        authentication = authenticationXml;
        return this;
    }

    public DemoGateway atEntity(String entity) {
        return as(LOGIN.replace("</login>", "<locationid>" + entity + "</locationid></login>"));
    }

    public DemoGateway unique() {
        uniqueId = true;
        return this;
    }

    public DemoGateway notUnique() {
        uniqueId = false;
        return this;
    }

    public DemoGateway inTransaction() {
        transaction = true;
        return this;
    }

    /** Changes the demo company's definition. */
    public DemoGateway with(UnaryOperator<CompanyDefinition> change) {
        companies.define(change.apply(demo().definition()));
        return this;
    }

    /** Changes a part of the demo company's definition, in JSON. */
    public DemoGateway change(String json) {
        Definitions.change(companies, "DEMO", json);
        return this;
    }

    /** Posts one function that has to succeed and returns its data. */
    public Element data(String function) {
        Element result = result(function);
        if (!status(result).equals("success")) {
            throw new AssertionError(errorText(result));
        }
        return result.child("data").orElseThrow();
    }

    /** Changes fields of a master record of the demo company, as a person does in Intacct's own screens. */
    public void setMaster(String object, String name, Map<String, String> fields) {
        ByHand.change(demo(), object, name, fields, clock);
    }

    public Company demo() {
        return companies.get("DEMO");
    }

    public Ledger ledger() {
        return Ledger.of(demo());
    }

    public DocumentView invoice(String number) {
        return ledger().invoice(number).orElseThrow();
    }

    /** Posts functions in an ordinary envelope; a text that is no function element becomes one with control id "f". */
    public Element post(String... functions) {
        return tree(postRaw(envelope(functions)));
    }

    /** Posts one function and returns its result. */
    public Element result(String function) {
        Element response = post(function);
        return response.child("operation")
                .flatMap(op -> op.child("result"))
                .orElseThrow(() -> new AssertionError(response));
    }

    public String envelope(String... functions) {
        StringBuilder content = new StringBuilder();
        for (String function : functions) {
            content.append(
                    function.startsWith("<function")
                            ? function
                            : "<function controlid=\"f\">" + function + "</function>");
        }
        return "<request><control><senderid>demo</senderid><password>demo</password><controlid>c</controlid><uniqueid>"
                + uniqueId + "</uniqueid><dtdversion>3.0</dtdversion></control><operation transaction=\"" + transaction
                + "\"><authentication>" + authentication + "</authentication><content>" + content
                + "</content></operation></request>";
    }

    public Reply postRaw(String request) {
        try {
            return gateway.handle(request.getBytes(StandardCharsets.UTF_8), "sim.intacct.com:8099");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    public static Element tree(Reply reply) {
        try {
            return new XmlReader().read(((Reply.Send) reply).body());
        } catch (MalformedXml malformed) {
            throw new AssertionError(malformed);
        }
    }

    /** The errorno of the first error anywhere beneath an element. */
    public static String errorno(Element element) {
        return error(element).text("errorno", "");
    }

    /** The description2 of the first error anywhere beneath an element. */
    public static String errorText(Element element) {
        return error(element).text("description2", "");
    }

    private static Element error(Element element) {
        if (element.name().equals("error")) {
            return element;
        }
        for (Element child : element.children()) {
            if (!child.name().equals("data")) {
                Element found = error(child);
                if (!found.name().isEmpty()) {
                    return found;
                }
            }
        }
        return new Element("", java.util.Map.of(), java.util.List.of(), "", 0, 0);
    }

    public static String status(Element result) {
        return result.text("status", "");
    }

    public static String payment(String customer, long invoice, String amount, String more) {
        return "<create><ARPYMT><UNDEPOSITEDACCOUNTNO>1099</UNDEPOSITEDACCOUNTNO><PAYMENTMETHOD>EFT</PAYMENTMETHOD><CUSTOMERID>"
                + customer + "</CUSTOMERID><DOCNUMBER>PAY-1</DOCNUMBER><RECEIPTDATE>06/10/2026</RECEIPTDATE>" + more
                + "<ARPYMTDETAILS><ARPYMTDETAIL><RECORDKEY>" + invoice + "</RECORDKEY><TRX_PAYMENTAMOUNT>" + amount
                + "</TRX_PAYMENTAMOUNT></ARPYMTDETAIL></ARPYMTDETAILS></ARPYMT></create>";
    }

    public static String newInvoice(String customer, String number, String... amounts) {
        StringBuilder lines = new StringBuilder();
        for (String amount : amounts) {
            lines.append("<lineitem><glaccountno>4000</glaccountno><amount>")
                    .append(amount)
                    .append("</amount><locationid>100</locationid></lineitem>");
        }
        return "<create_invoice><customerid>" + customer
                + "</customerid><datecreated><year>2026</year><month>6</month><day>1</day></datecreated>"
                + "<termname>N30</termname><invoiceno>" + number + "</invoiceno><invoiceitems>" + lines
                + "</invoiceitems></create_invoice>";
    }
}
