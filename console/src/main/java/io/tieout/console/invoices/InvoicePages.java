package io.tieout.console.invoices;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.MappingApi;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.PaymentApi.Invoice;
import io.tieout.console.api.PaymentApi.InvoicePage;
import io.tieout.console.api.Retried;
import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.list.Count;
import io.tieout.console.list.ListCsv;
import io.tieout.console.list.ListFiles;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.ListQuery;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Links;
import io.tieout.console.page.NoSuchRecord;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of invoices, the same as a file, and one invoice. */
@Controller
class InvoicePages {

    private static final int ROWS = 50;
    private static final int ROWS_OF_A_FILE = 500;
    private static final int PAYMENTS = 50;

    private final Asking asking;
    private final PaymentApi payments;
    private final MappingApi mapping;
    private final ConnectorApi connector;
    private final Acts acts;
    private final ListFiles files;

    InvoicePages(
            Asking asking,
            PaymentApi payments,
            MappingApi mapping,
            ConnectorApi connector,
            Acts acts,
            ListFiles files) {
        this.asking = asking;
        this.payments = payments;
        this.mapping = mapping;
        this.connector = connector;
        this.acts = acts;
        this.files = files;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/invoices")
    String list(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListKind<Invoice> kind = InvoiceList.of(visit.t());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        Answer<InvoicePage> answer =
                asking.ask(visit.caller(), Part.PAYMENT, () -> page(visit, query, query.after(), ROWS, true));
        model.addAttribute("answer", answer);
        if (answer instanceof Answer.Given<InvoicePage>(InvoicePage given)) {
            Count count = Count.of(given.count(), given.invoices().size());
            model.addAttribute("list", kind.show(query, given.invoices(), given.next(), count));
        }
        return "invoices";
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/invoices.csv")
    void csv(Visit visit, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        ListKind<Invoice> kind = InvoiceList.of(visit.t());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        files.take(
                visit,
                "invoices",
                query.filters().toString(),
                kind,
                place -> asking.ask(
                                visit.caller(), Part.PAYMENT, () -> page(visit, query, place, ROWS_OF_A_FILE, false))
                        .map(page -> new ListCsv.Page<>(page.invoices(), page.next())),
                response);
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/invoices/{invoice}")
    String invoice(Visit visit, @PathVariable String invoice, Model model) {
        String t = visit.t();
        var caller = visit.caller();
        var numbered = asking.begin(caller, Part.PAYMENT, () -> payments.invoice(t, invoice));
        var asRead = asking.begin(caller, Part.CONNECTOR, () -> connector.asRead(t, invoice));
        var paidBy = asking.begin(
                caller,
                Part.PAYMENT,
                () -> payments.payments(t, null, null, null, invoice, null, null, PAYMENTS, false));
        var people = asking.begin(caller, Part.MAPPING, () -> mapping.invoice(t, invoice));
        Answer<PaymentApi.Numbered> answer = numbered.answer();
        if (answer instanceof Answer.Absent<PaymentApi.Numbered>(String sentence)) {
            throw new NoSuchRecord(sentence);
        }
        model.addAttribute("number", invoice);
        model.addAttribute("answer", answer);
        model.addAttribute("image", Links.invoice(t, invoice) + "/image");
        model.addAttribute(
                "invoice",
                answer.map(it -> InvoiceView.of(invoice, it.lines(), asRead.answer(), paidBy.answer(), people.answer()))
                        .value());
        return "invoice";
    }

    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/invoices/{invoice}/retry")
    String retry(Visit visit, @PathVariable String invoice, RedirectAttributes next) {
        acts.note(visit.t(), visit.person().username(), Act.Action.RETRY, "invoice " + invoice, null);
        Answer<Retried> answer = asking.ask(visit.caller(), Part.MAPPING, () -> mapping.retry(visit.t(), invoice));
        boolean sent = answer.value() != null && answer.value().retried() > 0;
        new Toast(sent, answer.map(done -> said(invoice, done)).valueOr(Answer::sentence)).on(next);
        return "redirect:" + Links.invoice(visit.t(), invoice);
    }

    private static String said(String invoice, Retried done) {
        if (done.retried() > 0) {
            return "Invoice %s is sent again, with the accounts as they are chosen now.".formatted(invoice);
        }
        return done.reasons().isEmpty()
                ? "Invoice %s was not sent again; nothing about it waits for a person.".formatted(invoice)
                : done.reasons().getFirst();
    }

    private InvoicePage page(Visit visit, ListQuery query, @Nullable String after, int limit, boolean count) {
        return payments.invoices(
                visit.t(),
                query.filter(InvoiceList.STANDING),
                query.filter(InvoiceList.CUSTOMER),
                query.filter(InvoiceList.Q),
                after,
                limit,
                count);
    }

    private static String path(Visit visit) {
        return "/t/" + visit.t() + "/invoices";
    }
}
