// Posts payments with the vendor's own client, unchanged, as its documentation shows: a session first, then one call for each payment or
// one call for many (executeBatch). Two calls are under way at any time, which is what Intacct allows a company.
// The environment says where and what; one line of JSON on the output says what came of it.
import dns from "node:dns";
import { readFile } from "node:fs/promises";
import sdk from "@intacct/intacct-sdk";

// The client refuses any host but the vendor's: such a name is resolved to loopback inside this process only.
const lookup = dns.lookup;
dns.lookup = (name, options, callback) =>
    name.endsWith(".intacct.com")
        ? lookup.call(dns, "127.0.0.1", options, callback ?? options)
        : lookup.call(dns, name, options, callback);

const { ClientConfig, OnlineClient, SessionProvider, Functions } = sdk;
const { AccountsReceivable: AR } = Functions;
const AT_ONCE = 2;
const payments = JSON.parse(await readFile(process.env.PAYMENTS, "utf8"));
const inBatch = Number(process.env.IN_BATCH);
const warmUp = Number(process.env.WARM_UP);

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

function create({ customer, invoice, amount, reference }) {
    const payment = new AR.ArPaymentCreate();
    payment.customerId = customer;
    payment.transactionPaymentAmount = amount;
    payment.bankAccountId = "BOA";
    payment.referenceNumber = reference;
    payment.receivedDate = new Date();
    payment.paymentMethod = "Credit Card";
    const item = new AR.ArPaymentItem();
    item.applyToRecordId = invoice;
    item.amountToApply = amount;
    payment.applyToTransactions = [item];
    return payment;
}

let next = 0;
let posted = 0;
let unknown = 0;

async function worker(end) {
    while (next < end) {
        const some = payments.slice(next, Math.min(end, next + inBatch));
        next += some.length;
        try {
            const functions = some.map(create);
            const answer = inBatch === 1 ? await client.execute(functions[0]) : await client.executeBatch(functions);
            posted += answer.results.filter((result) => result.status === "success").length;
        } catch (failed) {
            unknown += some.length;
            if (process.env.VERBOSE) {
                console.error(failed);
            }
        }
    }
}

async function post(end) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => worker(end)));
}

await post(warmUp);
posted = 0;
unknown = 0;
const began = performance.now();
const cpuBefore = process.cpuUsage();
await post(payments.length);
const cpu = process.cpuUsage(cpuBefore);
console.log(JSON.stringify({
    wallSeconds: (performance.now() - began) / 1000,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    posted,
    unknown,
}));
