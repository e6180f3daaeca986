package io.tieout.payment.people;

import io.tieout.model.id.TransactionId;
import io.tieout.payment.book.History;
import io.tieout.payment.book.PaymentCounts;
import io.tieout.payment.book.Payments;
import io.tieout.payment.book.Retellings;
import io.tieout.payment.decision.Dismissal;
import io.tieout.payment.decision.Payment;
import io.tieout.payment.decision.PaymentKey;
import io.tieout.payment.decision.PaymentState;
import io.tieout.payment.decision.TransitionRefused;
import io.tieout.starter.audit.AuditEntry;
import io.tieout.starter.audit.AuditTrail;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import io.tieout.starter.web.NotFound;
import io.tieout.starter.web.Parameters;
import io.tieout.starter.web.Retried;
import io.tieout.starter.web.RetryOfCause;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payments for people: where each stands and why, and what can be done. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/payments")
class PaymentController {

    private static final int LONGEST_PAGE = 500;

    /**
     * What a person says who dismisses a payment.
     *
     * @param reason why it is not to be posted, for those who ask later
     * @param recordedByHand whether it is in Intacct because somebody recorded it there; absent means no
     */
    record DismissalRequest(
            @Nullable String reason, @Nullable Boolean recordedByHand) {}

    /**
     * The same for all payments of a cause.
     *
     * @param code of their problem
     */
    record DismissalOfCause(
            @Nullable String code,
            @Nullable String reason,
            @Nullable Boolean recordedByHand) {}

    private final TenantAccess access;
    private final Payments payments;
    private final PaymentPages pages;
    private final PaymentCounts counts;
    private final History history;
    private final Retellings retellings;
    private final AuditTrail audit;
    private final Interventions interventions;
    private final RetryingACause causes;
    private final DismissingACause dismissing;

    PaymentController(
            TenantAccess access,
            Payments payments,
            PaymentPages pages,
            PaymentCounts counts,
            History history,
            Retellings retellings,
            AuditTrail audit,
            Interventions interventions,
            RetryingACause causes,
            DismissingACause dismissing) {
        this.access = access;
        this.payments = payments;
        this.pages = pages;
        this.counts = counts;
        this.history = history;
        this.retellings = retellings;
        this.audit = audit;
        this.interventions = interventions;
        this.causes = causes;
        this.dismissing = dismissing;
    }

    @GetMapping
    PaymentPages.Page list(
            @PathVariable String tenant,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String invoice,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "false") boolean count) {
        var id = access.check(tenant);
        var filter = new PaymentFilter(
                Parameters.oneOf("state", state, PaymentState.values()), code, customer, invoice, currency, q);
        return pages.page(id, filter, after, Parameters.limit(limit, LONGEST_PAGE), count);
    }

    @GetMapping("/summary")
    PaymentCounts.Summary summary(@PathVariable String tenant) {
        return counts.of(access.check(tenant));
    }

    @GetMapping("/{transaction}")
    PaymentView.WithHistory show(@PathVariable String tenant, @PathVariable String transaction) {
        return view(key(tenant, transaction));
    }

    @PostMapping("/{transaction}/retry")
    PaymentView.WithHistory retry(@PathVariable String tenant, @PathVariable String transaction) {
        PaymentKey key = key(tenant, transaction);
        interventions.retry(key, access.who());
        return view(key);
    }

    /** All of one cause; answers when all were tried. What is done stays done if it is cut short, and can be asked for again. */
    @PostMapping("/retry")
    Retried retryAll(@PathVariable String tenant, @RequestBody RetryOfCause cause) {
        return causes.retry(access.check(tenant), cause.checkedCode("payments"), access.who(), RetryingACause.AT_ONCE);
    }

    /** All of one cause. */
    @PostMapping("/dismiss")
    DismissingACause.Dismissed dismissAll(@PathVariable String tenant, @RequestBody DismissalOfCause dismissal) {
        return dismissing.dismiss(
                access.check(tenant),
                new RetryOfCause(dismissal.code()).checkedCode("payments"),
                kind(dismissal.recordedByHand()),
                checked(dismissal.reason(), "these payments are"),
                access.who(),
                RetryingACause.AT_ONCE);
    }

    @PostMapping("/{transaction}/dismiss")
    PaymentView.WithHistory dismiss(
            @PathVariable String tenant, @PathVariable String transaction, @RequestBody DismissalRequest dismissal) {
        PaymentKey key = key(tenant, transaction);
        interventions.dismiss(
                key, kind(dismissal.recordedByHand()), checked(dismissal.reason(), "this payment is"), access.who());
        return view(key);
    }

    private static Dismissal kind(@Nullable Boolean recordedByHand) {
        return Boolean.TRUE.equals(recordedByHand) ? Dismissal.RECORDED_BY_HAND : Dismissal.DISMISSED;
    }

    private static String checked(@Nullable String reason, String payments) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidRequest("\"reason\" is missing; say why %s not to be posted.".formatted(payments));
        }
        return reason.strip();
    }

    private PaymentKey key(String tenant, String transaction) {
        return new PaymentKey(access.check(tenant), new TransactionId(transaction));
    }

    private PaymentView.WithHistory view(PaymentKey key) {
        Payment payment = payments.find(List.of(key)).stream()
                .findFirst()
                .orElseThrow(() ->
                        new NotFound("Tenant %s has no transaction %s.".formatted(key.tenant(), key.transaction())));
        return new PaymentView.WithHistory(
                PaymentView.of(payment, pages.beside(key)),
                history.of(key),
                audit.of(
                        key.tenant(),
                        AuditEntry.About.PAYMENT,
                        key.transaction().value()),
                PaymentView.Told.of(payment, retellings.of(List.of(key))));
    }

    @ExceptionHandler
    ProblemDetail refused(TransitionRefused refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refused.getMessage());
    }
}
