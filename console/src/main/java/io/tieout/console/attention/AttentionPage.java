package io.tieout.console.attention;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.MappingApi;
import io.tieout.console.api.OfCause;
import io.tieout.console.api.OpenCause;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.PaymentApi.State;
import io.tieout.console.api.Pending;
import io.tieout.console.api.Retried;
import io.tieout.console.attention.CauseView.Document;
import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.list.ListCsv;
import io.tieout.console.list.ListFiles;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Links;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What needs attention, by cause, and what can be done about it. */
@Controller
class AttentionPage {

    /** Of each cause so many documents are shown; the rest is in the list. */
    private static final int SOME = 5;
    /** Of so many causes documents are shown; each is a question. */
    private static final int CAUSES_WITH_DOCUMENTS = 12;

    private final Asking asking;
    private final PaymentApi payments;
    private final MappingApi mapping;
    private final Acts acts;
    private final ListFiles files;

    AttentionPage(Asking asking, PaymentApi payments, MappingApi mapping, Acts acts, ListFiles files) {
        this.asking = asking;
        this.payments = payments;
        this.mapping = mapping;
        this.acts = acts;
        this.files = files;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/attention")
    String attention(Visit visit, Model model) {
        Open open = open(visit);
        List<Pending<List<Document>>> documents = open.causes().stream()
                .limit(CAUSES_WITH_DOCUMENTS)
                .map(cause -> documents(visit, cause))
                .toList();
        var causes = new ArrayList<CauseView>();
        for (int at = 0; at < open.causes().size(); at++) {
            List<Document> some =
                    at < documents.size() ? documents.get(at).answer().valueOr(away -> List.of()) : List.of();
            causes.add(CauseView.of(visit.t(), open.causes().get(at), some));
        }
        var view = new AttentionView(causes, open.partly());
        model.addAttribute("view", view);
        model.addAttribute("sentence", view.sentence(visit.formats()));
        model.addAttribute("here", AttentionView.summary(view.here(), visit.formats()));
        model.addAttribute("inIntacct", AttentionView.summary(view.inIntacct(), visit.formats()));
        model.addAttribute("elsewhere", AttentionView.summary(view.elsewhere(), visit.formats()));
        return "attention";
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/attention.csv")
    void csv(Visit visit, HttpServletResponse response) throws IOException {
        Open open = open(visit);
        files.take(
                visit,
                "needs attention",
                null,
                CauseList.KIND,
                place -> open.partly()
                        ? new Answer.Away<>(Part.PAYMENT, "Not all causes can be had at the moment.")
                        : new Answer.Given<>(new ListCsv.Page<>(CauseList.lines(open.causes()), null)),
                response);
    }

    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/attention/retry")
    String retry(
            Visit visit,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes next) {
        acts.note(visit.t(), visit.person().username(), Act.Action.RETRY, "all of one cause", kind + " " + code);
        Answer<Retried> answer = retry(visit, kind, code);
        Retrying.said(answer, kind.equals("INVOICE") ? "invoice" : "payment", visit.formats())
                .on(next);
        return back(visit);
    }

    /** Each cause by itself: one that cannot be tried does not stop the others. */
    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/attention/retry-all")
    String retryAll(Visit visit, RedirectAttributes next) {
        acts.note(visit.t(), visit.person().username(), Act.Action.RETRY, "all that needs attention", null);
        Open open = open(visit);
        List<Pending<Retried>> asked = open.causes().stream()
                .filter(cause -> List.of("PAYMENT", "INVOICE").contains(cause.kind()))
                .map(cause -> begin(visit, cause.kind(), cause.code()))
                .toList();
        List<Answer<Retried>> answers = asked.stream().map(Pending::answer).toList();
        Retried sum = answers.stream()
                .map(Answer::value)
                .filter(Objects::nonNull)
                .reduce(new Retried(0, 0, List.of()), AttentionPage::plus);
        Answer<Retried> first =
                answers.stream().filter(answer -> !answer.given()).findFirst().orElse(new Answer.Given<>(sum));
        Retrying.said(first, "document", visit.formats()).on(next);
        return back(visit);
    }

    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/attention/ignore")
    String ignore(
            Visit visit,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean byHand,
            RedirectAttributes next) {
        if (reason.isBlank()) {
            new Toast(false, "Nothing was ignored: say why, for whoever asks later.").on(next);
            return back(visit);
        }
        acts.note(
                visit.t(), visit.person().username(), Act.Action.IGNORE, "payments of one cause", code + ": " + reason);
        Answer<PaymentApi.Dismissed> answer = asking.ask(
                visit.caller(),
                Part.PAYMENT,
                () -> payments.dismissAll(visit.t(), new PaymentApi.DismissalOfCause(code, reason, byHand)));
        new Toast(
                        answer.given(),
                        answer.map(done -> visit.formats().count(done.dismissed(), "payment", "payments")
                                        + (done.dismissed() == 1 ? " is ignored." : " are ignored."))
                                .valueOr(Answer::sentence))
                .on(next);
        return back(visit);
    }

    /**
     * @param causes those of most documents first
     * @param partly whether there may be more
     */
    private record Open(List<OpenCause> causes, boolean partly) {}

    private Open open(Visit visit) {
        var ofPayments = asking.begin(visit.caller(), Part.PAYMENT, () -> payments.exceptions(visit.t()));
        var ofOthers = asking.begin(visit.caller(), Part.MAPPING, () -> mapping.exceptions(visit.t()));
        List<Answer<List<OpenCause>>> answers = List.of(ofPayments.answer(), ofOthers.answer());
        return new Open(
                answers.stream()
                        .map(Answer::value)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingLong(OpenCause::documents).reversed())
                        .toList(),
                answers.stream().anyMatch(answer -> !answer.given()));
    }

    private Pending<List<Document>> documents(Visit visit, OpenCause cause) {
        String t = visit.t();
        return cause.kind().equals("PAYMENT")
                ? asking.begin(
                        visit.caller(),
                        Part.PAYMENT,
                        () -> waiting(
                                t, payments.payments(t, null, cause.code(), null, null, null, null, SOME * 4, false)))
                : asking.begin(
                        visit.caller(),
                        Part.MAPPING,
                        () -> mapping.waiting(t, "PERSON", cause.code(), SOME).stream()
                                .map(one -> document(t, cause, one))
                                .toList());
    }

    /** Others that have the code wait by themselves. */
    private static List<Document> waiting(String t, PaymentApi.Page page) {
        return page.payments().stream()
                .filter(payment -> payment.state() == State.PARKED || payment.state() == State.REJECTED)
                .limit(SOME)
                .map(payment -> new Document(
                        payment.paymentId(),
                        Links.payment(t, payment.transactionId()),
                        payment.customerName() == null ? payment.customerId() : payment.customerName(),
                        payment.occurredAt(),
                        payment.amount()))
                .toList();
    }

    private static Document document(String t, OpenCause cause, MappingApi.Waiting one) {
        return new Document(
                one.documentId(), link(t, cause.kind(), one.documentId()), one.customerId(), one.since(), null);
    }

    private static @Nullable String link(String t, String kind, String id) {
        return switch (kind) {
            case "INVOICE" -> Links.invoice(t, id);
            case "CUSTOMER" -> Links.customer(t, id);
            default -> null;
        };
    }

    private Answer<Retried> retry(Visit visit, String kind, String code) {
        return begin(visit, kind, code).answer();
    }

    private Pending<Retried> begin(Visit visit, String kind, String code) {
        return kind.equals("INVOICE")
                ? asking.begin(visit.caller(), Part.MAPPING, () -> mapping.retryAll(visit.t(), new OfCause(code)))
                : asking.begin(visit.caller(), Part.PAYMENT, () -> payments.retryAll(visit.t(), new OfCause(code)));
    }

    private static Retried plus(Retried one, Retried other) {
        return new Retried(
                one.retried() + other.retried(),
                one.left() + other.left(),
                Stream.concat(one.reasons().stream(), other.reasons().stream()).toList());
    }

    private static String back(Visit visit) {
        return "redirect:/t/" + visit.t() + "/attention";
    }
}
