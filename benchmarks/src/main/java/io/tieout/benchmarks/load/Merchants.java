package io.tieout.benchmarks.load;

import io.tieout.benchmarks.bed.SimulatorControl.Invoice;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Companies that are alike: the same customers, the same open invoices in dollars, one login.
 *
 * @param names the company of each, which is also the name of its tenant in lower case
 * @param invoices of each of them; what is paid in a benchmark is a cent each time, so none is ever closed
 */
public record Merchants(List<String> names, List<Invoice> invoices) {

    static List<String> named(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> prefix + "%05d".formatted(number))
                .toList();
    }

    /** One line of JSON that defines a company of the simulator and what it begins with. */
    static String definition(String name, int invoices) {
        return definition(name, Math.ceilDiv(invoices, 2), invoices);
    }

    static String definition(String name, int customers, int invoices) {
        return """
                {"definition":{"id":"%s","users":[{"id":"demo","password":"demo"}],"senders":[{"id":"demo","password":"demo"}]},\
                "seed":{"customers":%d,"openInvoices":%d,"paidInvoices":0}}""".formatted(name, customers, invoices);
    }

    public static String tenant(String company) {
        return company.toLowerCase(java.util.Locale.ROOT);
    }
}
