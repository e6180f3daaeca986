package io.tieout.console.payments;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.PaymentApi.Counts;
import io.tieout.console.api.PaymentApi.Payment;
import io.tieout.console.api.PaymentApi.State;
import io.tieout.console.api.Pending;
import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.list.Count;
import io.tieout.console.list.ListCsv;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.ListQuery;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.NoSuchRecord;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The list of payments, the same as a file, and one payment. */
@Controller
class PaymentPages {

    private static final int ROWS = 50;
    private static final int ROWS_OF_A_FILE = 500;

    private final Asking asking;
    private final PaymentApi api;
    private final Acts acts;

    PaymentPages(Asking asking, PaymentApi api, Acts acts) {
        this.asking = asking;
        this.api = api;
        this.acts = acts;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/payments")
    String list(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        ListKind<Payment> kind = PaymentList.of(visit.t());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        Pending<PaymentApi.Page> page =
                asking.begin(visit.caller(), Part.PAYMENT, () -> page(visit, query, query.after(), ROWS));
        Pending<Counts> counts = asking.begin(visit.caller(), Part.PAYMENT, () -> api.summary(visit.t()));
        Answer<PaymentApi.Page> answer = page.answer();
        Counts known = counts.answer().value();
        model.addAttribute("answer", answer);
        if (answer instanceof Answer.Given<PaymentApi.Page>(PaymentApi.Page given)) {
            model.addAttribute("list", kind.show(query, given.payments(), given.next(), count(query, given, known)));
        }
        return "payments";
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/payments.csv")
    void csv(Visit visit, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        ListKind<Payment> kind = PaymentList.of(visit.t());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        acts.note(
                visit.t(),
                visit.person().username(),
                Act.Action.EXPORT,
                "payments",
                query.filters().toString());
        ListCsv.write(
                kind,
                place -> asking.ask(visit.caller(), Part.PAYMENT, () -> page(visit, query, place, ROWS_OF_A_FILE))
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

    private PaymentApi.Page page(Visit visit, ListQuery query, @Nullable String after, int limit) {
        return api.payments(
                visit.t(), query.filter(PaymentList.STATE), null, after == null ? null : Long.valueOf(after), limit);
    }

    /** A short list is counted; of a long one the counts of the service are asked, and without them it is at least a page. */
    private static Count count(ListQuery query, PaymentApi.Page page, @Nullable Counts counts) {
        if (query.after() == null && page.next() == null) {
            return Count.of(page.payments().size());
        }
        String state = query.filter(PaymentList.STATE);
        if (counts == null) {
            return Count.atLeast(page.payments().size());
        }
        return Count.of(state == null ? counts.in() : of(State.valueOf(state), counts));
    }

    private static long of(State state, Counts counts) {
        return switch (state) {
            case RECEIVED -> 0;
            case WAITING -> counts.waiting();
            case REQUESTED -> counts.requested();
            case POSTED -> counts.posted();
            case REJECTED -> counts.rejected();
            case PARKED -> counts.parked();
            case DISMISSED -> counts.dismissed();
        };
    }

    private static String path(Visit visit) {
        return "/t/" + visit.t() + "/payments";
    }
}
