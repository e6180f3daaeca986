// Reads invoices with their lines with the vendor's own client, unchanged, in a loop: pages of invoices by offset, as large as Intacct
// gives them, and for each page the lines, either by a call for each invoice, as the vendor documents owned objects, or by calls for a
// thousand invoices each. Two calls for lines are under way at any time, which is what Intacct allows a company. Nothing is kept.
// The environment says where and what; one line of JSON on the output says what came of it.
import dns from "node:dns";
import sdk from "@intacct/intacct-sdk";

// The client refuses any host but the vendor's: such a name is resolved to loopback inside this process only.
const lookup = dns.lookup;
dns.lookup = (name, options, callback) =>
    name.endsWith(".intacct.com")
        ? lookup.call(dns, "127.0.0.1", options, callback ?? options)
        : lookup.call(dns, name, options, callback);

const { ClientConfig, OnlineClient, RequestConfig, SessionProvider, Functions } = sdk;
const { NewQuery } = Functions.Common;
const { QueryFilter, QueryOrderBy, QuerySelect } = NewQuery;
const PAGE = 2000;
const VALUES = 1000;
const AT_ONCE = 2;
const INVOICE = ["RECORDNO", "RECORDID", "CUSTOMERID", "STATE", "CURRENCY", "BASECURR", "TRX_TOTALENTERED", "TRX_TOTALPAID",
    "TRX_TOTALDUE", "WHENCREATED", "WHENDUE", "TERMNAME", "WHENDISCOUNT", "DOCNUMBER", "DESCRIPTION", "MODULEKEY", "MEGAENTITYID",
    "AUWHENCREATED", "WHENMODIFIED"];
const LINE = ["RECORDNO", "RECORDKEY", "LINE_NO", "ACCOUNTNO", "ACCOUNTLABEL", "TRX_AMOUNT", "ENTRYDESCRIPTION", "LOCATIONID",
    "DEPARTMENTID", "PROJECTID", "CUSTOMERID", "VENDORID", "EMPLOYEEID", "ITEMID", "CLASSID", "TASKID", "CONTRACTID", "WAREHOUSEID"];

const config = new ClientConfig();
Object.assign(config, {
    endpointUrl: `http://sim.intacct.com:${process.env.GATEWAY_PORT}/ia/xml/xmlgw.phtml`,
    senderId: "demo",
    senderPassword: "demo",
    companyId: process.env.COMPANY,
    userId: "demo",
    userPassword: "demo",
});
const client = new OnlineClient(await SessionProvider.factory(config));
// The usual 30 seconds may be too short for a page of a very large company.
const patient = Object.assign(new RequestConfig(), { timeout: 300_000 });

async function read(object, fields, filter, offset) {
    const query = new NewQuery.Query()
        .assignFromObject(object)
        .assignSelectFields(new QuerySelect.SelectBuilder().addFields(fields).selects)
        .assignOrderBy(new QueryOrderBy.OrderBuilder().addAscending("RECORDNO").orders)
        .assignPageSize(PAGE)
        .assignOffset(offset);
    if (filter) {
        query.assignFilter(filter);
    }
    const result = (await client.execute(query, patient)).results[0];
    result.ensureStatusSuccess();
    calls++;
    return { rows: result.data ?? [], more: result.numRemaining > 0 };
}

async function linesOf(numbers) {
    const key = new QueryFilter.Filter("RECORDKEY");
    const filter = numbers.length === 1 ? key.equalTo(numbers[0]) : key.in(numbers);
    let count = 0;
    for (let more = true; more;) {
        const page = await read("ARINVOICEITEM", LINE, filter, count);
        count += page.rows.length;
        more = page.more;
    }
    return count;
}

async function loop(most, inCall) {
    let offset = 0;
    for (let more = true; more && offset < most;) {
        const page = await read("ARINVOICE", INVOICE, null, offset);
        const numbers = page.rows.slice(0, most - offset).map((row) => row.RECORDNO);
        let next = 0;
        const worker = async () => {
            while (next < numbers.length) {
                const some = numbers.slice(next, next + inCall);
                next += some.length;
                const found = await linesOf(some);
                lines += found;
            }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, worker));
        invoices += numbers.length;
        offset += page.rows.length;
        more = page.more;
    }
}

let calls = 0;
let invoices = 0;
let lines = 0;
const inCall = process.env.LINES === "each" ? 1 : VALUES;
await loop(Number(process.env.WARM_UP), inCall);
calls = invoices = lines = 0;
const began = performance.now();
const cpuBefore = process.cpuUsage();
await loop(Number(process.env.INVOICES), inCall);
const cpu = process.cpuUsage(cpuBefore);
console.log(JSON.stringify({
    wallSeconds: (performance.now() - began) / 1000,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    calls,
    invoices,
    lines,
}));
