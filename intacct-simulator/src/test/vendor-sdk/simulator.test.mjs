// The vendor's own client, unchanged, against a running simulator.
// GATEWAY_PORT and CONTROL_URL say where it is; a name under intacct.com is resolved to loopback inside this process only,
// because the client refuses any other host.
import assert from "node:assert/strict";
import dns from "node:dns";
import test from "node:test";
import sdk from "@intacct/intacct-sdk";

const lookup = dns.lookup;
dns.lookup = (name, options, callback) =>
    name.endsWith(".intacct.com")
        ? lookup.call(dns, "127.0.0.1", options, callback ?? options)
        : lookup.call(dns, name, options, callback);

const { ClientConfig, OnlineClient, RequestConfig, SessionProvider, Functions } = sdk;
const { AccountsReceivable: AR, Common, ApiSessionCreate } = Functions;
const { NewQuery, Query: OldQuery } = Common;
const { QueryFilter, QueryOrderBy, QuerySelect } = NewQuery;
const ENDPOINT = `http://sim.intacct.com:${process.env.GATEWAY_PORT}/ia/xml/xmlgw.phtml`;
const DAY = new Date("2026-06-15T12:00:00Z");

function login(changes = {}) {
    const config = new ClientConfig();
    Object.assign(config, {
        endpointUrl: ENDPOINT,
        senderId: "demo",
        senderPassword: "demo",
        companyId: "DEMO",
        userId: "demo",
        userPassword: "demo",
        ...changes,
    });
    return config;
}

async function session(changes) {
    return new OnlineClient(await SessionProvider.factory(login(changes)));
}

async function result(client, apiFunction, requestConfig) {
    return (await client.execute(apiFunction, requestConfig)).results[0];
}

async function control(method, path, body) {
    const response = await fetch(process.env.CONTROL_URL + path, { method, body: body && JSON.stringify(body) });
    assert.equal(response.status, 200);
    return response.json();
}

function query(object, fields, filter) {
    return new NewQuery.Query()
        .assignFromObject(object)
        .assignSelectFields(new QuerySelect.SelectBuilder().addFields(fields).selects)
        .assignFilter(filter)
        .assignOrderBy(new QueryOrderBy.OrderBuilder().addAscending("RECORDNO").orders);
}

async function invoiceOf(client, number) {
    const found = await result(client, query(
        "ARINVOICE",
        ["RECORDNO", "RECORDID", "CUSTOMERID", "STATE", "TRX_TOTALDUE", "TRX_TOTALPAID"],
        new QueryFilter.Filter("RECORDID").equalTo(number)));
    return found.data[0];
}

function newInvoice(customer, number, amounts) {
    const invoice = new AR.InvoiceCreate();
    invoice.customerId = customer;
    invoice.transactionDate = DAY;
    invoice.paymentTerm = "N30";
    invoice.invoiceNumber = number;
    invoice.referenceNumber = "PO 1";
    invoice.lines = amounts.map((amount) => {
        const line = new AR.InvoiceLineCreate();
        line.glAccountNumber = "4000";
        line.transactionAmount = amount;
        line.locationId = "100";
        line.memo = "Ämne & <stuff>";
        return line;
    });
    return invoice;
}

function newPayment(customer, invoice, paid, amount) {
    const payment = new AR.ArPaymentCreate();
    payment.customerId = customer;
    payment.transactionPaymentAmount = paid;
    payment.bankAccountId = "BOA";
    payment.referenceNumber = "SDK-PAY-" + invoice;
    payment.receivedDate = DAY;
    payment.paymentMethod = "EFT";
    const item = new AR.ArPaymentItem();
    item.applyToRecordId = invoice;
    item.amountToApply = amount;
    payment.applyToTransactions = [item];
    return payment;
}

test("a session is opened at top level and at an entity", async () => {
    const top = await SessionProvider.factory(login());
    assert.ok(top.sessionId.length > 10);
    assert.equal(top.endpointUrl, ENDPOINT);
    assert.equal(top.companyId, "DEMO");
    assert.equal(top.entityId, "");
    assert.ok(new Date(top.sessionTimeout) > new Date(top.sessionTimestamp));
    const entity = await SessionProvider.factory(login({ entityId: "200" }));
    assert.equal(entity.entityId, "200");
    top.entityId = "200";
    assert.equal((await SessionProvider.factory(top)).entityId, "200");
});

test("query pages through all open invoices in order", async () => {
    const client = await session();
    const seen = [];
    for (let offset = 0; ; offset += 40) {
        const page = await result(client, query(
            "ARINVOICE",
            ["RECORDNO", "RECORDID", "STATE", "TRX_TOTALDUE"],
            new QueryFilter.AndOperator([
                new QueryFilter.Filter("TRX_TOTALDUE").greaterThan("0"),
                new QueryFilter.Filter("RECORDID").like("INV-10%"),
            ])).assignShowPrivate(true).assignPageSize(40).assignOffset(offset));
        page.ensureStatusSuccess();
        assert.equal(page.listType, "ARINVOICE");
        assert.equal(page.totalCount, 100);
        seen.push(...page.data.map((row) => Number(row.RECORDNO)));
        if (page.numRemaining === 0) {
            break;
        }
    }
    assert.equal(seen.length, 100);
    assert.deepEqual(seen, [...new Set(seen)].sort((a, b) => a - b));
});

test("readByQuery and readMore page through the same customers", async () => {
    const client = await session();
    const first = new Common.ReadByQuery();
    first.objectName = "CUSTOMER";
    first.fields = ["RECORDNO", "CUSTOMERID", "NAME"];
    first.pageSize = 20;
    const names = new OldQuery.QueryString("CUSTOMERID like 'C-10%' and STATUS = 'T'");
    first.query = names;
    let page = await result(client, first);
    const seen = page.data.map((row) => row.CUSTOMERID);
    assert.equal(page.listType, "customer");
    assert.equal(page.totalCount, 45);
    while (page.numRemaining > 0) {
        const more = new Common.ReadMore();
        more.resultId = page.resultId;
        page = await result(client, more);
        seen.push(...page.data.map((row) => row.CUSTOMERID));
    }
    assert.equal(new Set(seen).size, 45);
});

test("records are read by number and by name, and objects are described", async () => {
    const client = await session();
    const byName = new Common.ReadByName();
    byName.objectName = "CUSTOMER";
    byName.names = ["C-1003", "C-9999"];
    const named = await result(client, byName);
    assert.equal(named.count, 1);
    const read = new Common.Read();
    read.objectName = "CUSTOMER";
    read.keys = [Number(named.data[0].RECORDNO)];
    assert.equal((await result(client, read)).data[0].CUSTOMERID, "C-1003");
    const lookup = new Common.Lookup();
    lookup.objectName = "ARPYMT";
    const fields = (await result(client, lookup)).data[0].Fields.Field;
    assert.ok(fields.some((field) => field.ID === "DOCNUMBER"));
});

test("a customer is created, changed and deleted", async () => {
    const client = await session();
    const customer = new AR.CustomerCreate();
    customer.customerId = "SDK-1";
    customer.customerName = "Ölmühle & Söhne <GmbH>";
    customer.printAs = "Ölmühle";
    customer.active = true;
    customer.paymentTerm = "N30";
    customer.primaryEmailAddress = "ap@example.com";
    const created = await result(client, customer);
    created.ensureStatusSuccess();
    assert.equal(created.data[0].CUSTOMERID, "SDK-1");
    await assert.rejects(client.execute(customer), (error) =>
        JSON.stringify(error.errors).includes("BL34000061"));
    const update = new AR.CustomerUpdate();
    update.customerId = "SDK-1";
    update.customerName = "Ölmühle AG";
    (await result(client, update)).ensureStatusSuccess();
    const byName = new Common.ReadByName();
    byName.objectName = "CUSTOMER";
    byName.names = ["SDK-1"];
    const read = (await result(client, byName)).data[0];
    assert.equal(read.NAME, "Ölmühle AG");
    assert.equal(read["DISPLAYCONTACT.EMAIL1"], "ap@example.com");
    const remove = new AR.CustomerDelete();
    remove.customerId = "SDK-1";
    (await result(client, remove)).ensureStatusSuccess();
    assert.equal((await result(client, byName)).count, 0);
});

test("an invoice is created, paid in part, paid back and reversed", async () => {
    const client = await session();
    const created = await result(client, newInvoice("C-1010", "SDK-INV-1", [100, 50.5]));
    created.ensureStatusSuccess();
    const invoice = Number(created.key);
    assert.equal((await invoiceOf(client, "SDK-INV-1")).TRX_TOTALDUE, "150.50");

    const paid = await result(client, newPayment("C-1010", invoice, 60, 60));
    paid.ensureStatusSuccess();
    const partly = await invoiceOf(client, "SDK-INV-1");
    assert.equal(partly.STATE, "Partially Paid");
    assert.equal(partly.TRX_TOTALDUE, "90.50");

    const reverse = new AR.ArPaymentReverse();
    reverse.recordNo = Number(paid.key);
    reverse.reverseDate = DAY;
    (await result(client, reverse)).ensureStatusSuccess();
    assert.equal((await invoiceOf(client, "SDK-INV-1")).TRX_TOTALDUE, "150.50");

    const back = new AR.InvoiceReverse();
    back.recordNo = invoice;
    back.reverseDate = DAY;
    (await result(client, back)).ensureStatusSuccess();
    const reversed = await invoiceOf(client, "SDK-INV-1");
    assert.equal(reversed.STATE, "Reversed");
    assert.equal(reversed.TRX_TOTALDUE, "0.00");
});

test("a credit memo is created and applied to an invoice", async () => {
    const client = await session();
    const invoice = Number((await result(client, newInvoice("C-1011", "SDK-INV-2", [80]))).key);
    const adjustment = new AR.ArAdjustmentCreate();
    adjustment.customerId = "C-1011";
    adjustment.transactionDate = DAY;
    adjustment.adjustmentNumber = "SDK-CM-1";
    const line = new AR.ArAdjustmentLineCreate();
    line.glAccountNumber = "4900";
    line.transactionAmount = -30;
    line.locationId = "100";
    adjustment.lines = [line];
    const credit = await result(client, adjustment);
    credit.ensureStatusSuccess();
    const apply = new AR.ArPaymentApply();
    apply.recordNo = Number(credit.key);
    apply.receivedDate = DAY;
    const item = new AR.ArPaymentItem();
    item.applyToRecordId = invoice;
    item.amountToApply = 30;
    apply.applyToTransactions = [item];
    (await result(client, apply)).ensureStatusSuccess();
    assert.equal((await invoiceOf(client, "SDK-INV-2")).TRX_TOTALDUE, "50.00");
});

test("a wrong password and a sender that is not known are refused at their levels", async () => {
    await assert.rejects(session({ userPassword: "wrong" }), (error) =>
        error.constructor.name === "ResponseException" && JSON.stringify(error.errors).includes("XL03000006"));
    await assert.rejects(session({ senderPassword: "wrong" }), (error) =>
        JSON.stringify(error.errors).includes("Incorrect Intacct XML Partner ID or password"));
    await assert.rejects(session({ companyId: "NOBODY" }), (error) =>
        JSON.stringify(error.errors).includes("XMLGW_JPP0002"));
});

test("an expired session is refused with the text that tells it apart", async () => {
    const client = await session();
    await control("POST", "companies/DEMO/expire-sessions");
    await assert.rejects(client.execute(newInvoice("C-1001", "", [1])), (error) =>
        JSON.stringify(error.errors).includes("Invalid session"));
});

test("an over-payment of an invoice is refused", async () => {
    const client = await session();
    const invoice = Number((await result(client, newInvoice("C-1012", "SDK-INV-3", [20]))).key);
    await assert.rejects(client.execute(newPayment("C-1012", invoice, 30, 30)), (error) =>
        error.constructor.name === "ResultException" && JSON.stringify(error.errors).includes("greater than the amount due"));
});

test("a unique control id is carried out once", async () => {
    const client = await session();
    const once = new RequestConfig();
    once.uniqueId = true;
    const invoice = newInvoice("C-1013", "", [15]);
    invoice.controlId = "sdk-unique-1";
    (await result(client, invoice, once)).ensureStatusSuccess();
    await assert.rejects(client.execute(invoice, once), (error) => JSON.stringify(error.errors).includes(
        "A successful transaction has already been recorded with the control id sdk-unique-1"));
});

test("a transaction is rolled back as a whole", async () => {
    const client = await session();
    const together = new RequestConfig();
    together.transaction = true;
    await assert.rejects(client.executeBatch(
        [newInvoice("C-1014", "SDK-INV-4", [10]), newInvoice("C-NOBODY", "SDK-INV-5", [10])], together));
    assert.equal(await invoiceOf(client, "SDK-INV-4"), undefined);
});

test("a repeat after a server error that had committed is what makes duplicates", async () => {
    const client = await session();
    await control("POST", "faults", {
        match: { company: "DEMO", function: "create_invoice" },
        fault: { type: "status", status: 500, committed: true },
        count: 1,
    });
    (await result(client, newInvoice("C-1015", "", [77.77]))).ensureStatusSuccess();
    const found = await result(client, query(
        "ARINVOICE", ["RECORDNO"], new QueryFilter.Filter("TRX_TOTALENTERED").equalTo("77.77")));
    assert.equal(found.totalCount, 2);
});
