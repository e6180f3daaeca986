package io.tieout.console.payments;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.PaymentApi.Counts;
import io.tieout.console.api.PaymentApi.Payment;
import io.tieout.console.api.PaymentApi.RefusedRecord;
import io.tieout.console.api.Pending;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of payments, the same as a file, and one payment. */
@Controller
class PaymentPages {

    private static final int ROWS = 50;
    private static final int ROWS_OF_A_FILE = 500;
    private static final int MOST_NOT_LISTED = 100;

    private final Asking asking;
    private final PaymentApi api;
    private final Acts acts;
    private final ListFiles files;

    PaymentPages(Asking asking, PaymentApi api, Acts acts, ListFiles files) {
        this.asking = asking;
        this.api = api;
        this.acts = acts;
        this.files = files;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/payments")
    String list(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListKind<Payment> kind = PaymentList.of(visit.t());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        Pending<PaymentApi.Page> page =
                asking.begin(visit.caller(), Part.PAYMENT, () -> page(visit, query, query.after(), ROWS, true));
        Pending<Counts> counts = asking.begin(visit.caller(), Part.PAYMENT, () -> api.summary(visit.t()));
        Pending<List<RefusedRecord>> refused =
                asking.begin(visit.caller(), Part.PAYMENT, () -> api.refusedRecords(visit.t(), MOST_NOT_LISTED));
        Answer<PaymentApi.Page> answer = page.answer();
        model.addAttribute("answer", answer);
        model.addAttribute(
                "views", PaymentViews.of(visit.t(), query, counts.answer().value()));
        model.addAttribute(
                "notListed",
                query.filters().isEmpty() ? NotListed.of(refused.answer().value(), MOST_NOT_LISTED) : null);
        if (answer instanceof Answer.Given<PaymentApi.Page>(PaymentApi.Page given)) {
            Count count = Count.of(given.count(), given.payments().size());
            model.addAttribute("list", kind.show(query, given.payments(), given.next(), count));
        }
        return "payments";
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/payments.csv")
    void csv(Visit visit, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        ListKind<Payment> kind = PaymentList.of(visit.t());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        files.take(
                visit,
                "payments",
                query.filters().toString(),
                kind,
                place -> asking.ask(
                                visit.caller(), Part.PAYMENT, () -> page(visit, query, place, ROWS_OF_A_FILE, false))
                        .map(page -> new ListCsv.Page<>(page.payments(), page.next())),
                response);
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/payments/{transaction}")
    String payment(Visit visit, @PathVariable String transaction, Model model) {
        Answer<PaymentApi.Detail> answer =
                asking.ask(visit.caller(), Part.PAYMENT, () -> api.payment(visit.t(), transaction));
        if (answer instanceof Answer.Absent<PaymentApi.Detail>(String sentence)) {
            throw new NoSuchRecord(sentence);
        }
        model.addAttribute("transaction", transaction);
        model.addAttribute("answer", answer);
        model.addAttribute("payment", answer.map(PaymentView::of).value());
        return "payment";
    }

    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/payments/{transaction}/retry")
    String retry(Visit visit, @PathVariable String transaction, RedirectAttributes next) {
        acts.note(visit.t(), visit.person().username(), Act.Action.RETRY, "payment " + transaction, null);
        Answer<PaymentApi.Detail> answer =
                asking.ask(visit.caller(), Part.PAYMENT, () -> api.retry(visit.t(), transaction));
        new Toast(answer.given(), answer.map(PaymentPages::triedAgain).valueOr(Answer::sentence)).on(next);
        return "redirect:" + Links.payment(visit.t(), transaction);
    }

    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/payments/{transaction}/ignore")
    String ignore(
            Visit visit,
            @PathVariable String transaction,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean byHand,
            RedirectAttributes next) {
        String address = Links.payment(visit.t(), transaction);
        if (reason.isBlank()) {
            new Toast(false, "Nothing was ignored: say why, for whoever asks later.").on(next);
            return "redirect:" + address;
        }
        acts.note(visit.t(), visit.person().username(), Act.Action.IGNORE, "payment " + transaction, reason);
        Answer<PaymentApi.Detail> answer = asking.ask(
                visit.caller(),
                Part.PAYMENT,
                () -> api.dismiss(visit.t(), transaction, new PaymentApi.Dismissal(reason, byHand)));
        new Toast(
                        answer.given(),
                        answer.map(done -> "Payment %s is ignored and will not be sent to Intacct."
                                        .formatted(done.payment().paymentId()))
                                .valueOr(Answer::sentence))
                .on(next);
        return "redirect:" + address;
    }

    /** What it says now: it may be refused again at once, for the same reason. */
    private static String triedAgain(PaymentApi.Detail done) {
        Payment payment = done.payment();
        return payment.reason() == null || payment.state() == PaymentApi.State.WAITING
                ? "Payment %s is tried again.".formatted(payment.paymentId())
                : "Payment %s was tried again. %s"
                        .formatted(payment.paymentId(), payment.reason().cause());
    }

    private PaymentApi.Page page(Visit visit, ListQuery query, @Nullable String after, int limit, boolean count) {
        return api.payments(
                visit.t(),
                query.filter(PaymentList.STATE),
                query.filter(PaymentList.CODE),
                query.filter(PaymentList.CUSTOMER),
                null,
                query.filter(PaymentList.Q),
                after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null,
                limit,
                count);
    }

    private static String path(Visit visit) {
        return "/t/" + visit.t() + "/payments";
    }
}
