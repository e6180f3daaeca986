package io.tieout.console.customers;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.PaymentApi.Customer;
import io.tieout.console.api.PaymentApi.CustomerPage;
import io.tieout.console.invoices.InvoiceList;
import io.tieout.console.list.Count;
import io.tieout.console.list.ListCsv;
import io.tieout.console.list.ListFiles;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.ListQuery;
import io.tieout.console.list.ListView;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.NoSuchRecord;
import io.tieout.console.page.Visit;
import io.tieout.console.payments.PaymentList;
import io.tieout.console.person.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of customers, the same as a file, and one customer. */
@Controller
class CustomerPages {

    private static final int ROWS = 50;
    private static final int ROWS_OF_A_FILE = 500;
    private static final int NEWEST = 10;
    private static final int CURRENCIES = 200;

    private final Asking asking;
    private final PaymentApi api;
    private final ListFiles files;

    CustomerPages(Asking asking, PaymentApi api, ListFiles files) {
        this.asking = asking;
        this.api = api;
        this.files = files;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/customers")
    String list(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListKind<Customer> kind = CustomerList.of(visit.t());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        Answer<CustomerPage> answer =
                asking.ask(visit.caller(), Part.PAYMENT, () -> page(visit, query, query.after(), ROWS, true));
        model.addAttribute("answer", answer);
        if (answer instanceof Answer.Given<CustomerPage>(CustomerPage given)) {
            Count count = Count.of(given.count(), given.customers().size());
            model.addAttribute("list", kind.show(query, given.customers(), given.next(), count));
        }
        return "customers";
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/customers.csv")
    void csv(Visit visit, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        ListKind<Customer> kind = CustomerList.of(visit.t());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        files.take(
                visit,
                "customers",
                query.filters().toString(),
                kind,
                place -> asking.ask(
                                visit.caller(), Part.PAYMENT, () -> page(visit, query, place, ROWS_OF_A_FILE, false))
                        .map(page -> new ListCsv.Page<>(page.customers(), page.next())),
                response);
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/customers/{customer}")
    String customer(Visit visit, @PathVariable String customer, Model model) {
        String t = visit.t();
        var caller = visit.caller();
        var found = asking.begin(caller, Part.PAYMENT, () -> api.customer(t, customer));
        var balances =
                asking.begin(caller, Part.PAYMENT, () -> api.tieOut(t, customer, null, null, false, null, CURRENCIES));
        var invoices =
                asking.begin(caller, Part.PAYMENT, () -> api.invoices(t, null, customer, null, null, NEWEST, false));
        var payments = asking.begin(
                caller, Part.PAYMENT, () -> api.payments(t, null, null, customer, null, null, null, NEWEST, false));
        Answer<Customer> answer = found.answer();
        if (answer instanceof Answer.Absent<Customer>(String sentence)) {
            throw new NoSuchRecord(sentence);
        }
        model.addAttribute("id", customer);
        model.addAttribute("answer", answer);
        model.addAttribute(
                "view",
                answer.map(it -> CustomerView.of(
                                t,
                                it,
                                balances.answer(),
                                invoices.answer().map(some -> invoices(visit, some)),
                                payments.answer().map(some -> payments(visit, some))))
                        .value());
        return "customer";
    }

    private static ListView invoices(Visit visit, PaymentApi.InvoicePage some) {
        return InvoiceList.of(visit.t())
                .show(
                        nothingAsked(visit),
                        some.invoices(),
                        null,
                        Count.atLeast(some.invoices().size()));
    }

    private static ListView payments(Visit visit, PaymentApi.Page some) {
        return PaymentList.of(visit.t())
                .show(
                        nothingAsked(visit),
                        some.payments(),
                        null,
                        Count.atLeast(some.payments().size()));
    }

    private static ListQuery nothingAsked(Visit visit) {
        return new ListQuery(path(visit), Map.of(), null);
    }

    private CustomerPage page(Visit visit, ListQuery query, @Nullable String after, int limit, boolean count) {
        return api.customers(
                visit.t(), query.filter(CustomerList.PLACE), query.filter(CustomerList.Q), after, limit, count);
    }

    private static String path(Visit visit) {
        return "/t/" + visit.t() + "/customers";
    }
}
