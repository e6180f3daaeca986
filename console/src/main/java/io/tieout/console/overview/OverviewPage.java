package io.tieout.console.overview;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.Caller;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.ConnectorApi.Usage;
import io.tieout.console.api.MappingApi;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.SchedulerApi;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Formats;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a tenant. */
@Controller
class OverviewPage {

    private final Asking asking;
    private final PaymentApi payments;
    private final MappingApi mapping;
    private final SchedulerApi scheduler;
    private final ConnectorApi connector;

    OverviewPage(
            Asking asking, PaymentApi payments, MappingApi mapping, SchedulerApi scheduler, ConnectorApi connector) {
        this.asking = asking;
        this.payments = payments;
        this.mapping = mapping;
        this.scheduler = scheduler;
        this.connector = connector;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}")
    String overview(Visit visit, Model model) {
        Caller caller = visit.caller();
        String t = visit.t();
        Formats f = visit.formats();
        var tieOut = asking.begin(caller, Part.PAYMENT, () -> payments.tieOut(t, null, null, null, true, null, 1));
        var causes = asking.begin(caller, Part.PAYMENT, () -> payments.exceptions(t));
        var otherCauses = asking.begin(caller, Part.MAPPING, () -> mapping.exceptions(t));
        var counts = asking.begin(caller, Part.PAYMENT, () -> payments.summary(t));
        var ledger = asking.begin(caller, Part.PAYMENT, () -> payments.ledger(t));
        var status = asking.begin(caller, Part.SCHEDULER, () -> scheduler.status(t));
        var auto = asking.begin(caller, Part.SCHEDULER, () -> scheduler.autoSync(t));
        var usage = asking.begin(caller, Part.CONNECTOR, () -> connector.apiUsage(t));
        LocalDate first = Charts.firstDay(f);
        var days = asking.begin(caller, Part.PAYMENT, () -> payments.days(t, first.toString(), f.zoneId()));

        var compared = tieOut.answer();
        var autoSync = auto.answer().value();
        model.addAttribute("verdict", Verdict.of(compared, f));
        model.addAttribute(
                "balances",
                compared.map(it ->
                        it.totals().stream().map(total -> Balance.of(total, f)).toList()));
        model.addAttribute("attention", Attention.of(causes.answer(), otherCauses.answer()));
        model.addAttribute("sync", status.answer().map(it -> SyncFacts.of(it, autoSync, f)));
        model.addAttribute("usage", usage.answer().map(months -> thisMonth(months, f)));
        model.addAttribute("month", Charts.month(f));
        model.addAttribute("charts", days.answer().map(it -> Charts.of(it, f)));
        flow(model, counts.answer(), ledger.answer());
        return "overview";
    }

    /** What moves, alone: asked for by the page itself every few seconds. */
    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/flow")
    String flow(Visit visit, Model model) {
        var counts = asking.begin(visit.caller(), Part.PAYMENT, () -> payments.summary(visit.t()));
        var ledger = asking.begin(visit.caller(), Part.PAYMENT, () -> payments.ledger(visit.t()));
        flow(model, counts.answer(), ledger.answer());
        return "overview :: flow";
    }

    private static void flow(Model model, Answer<PaymentApi.Counts> counts, Answer<PaymentApi.Ledger> ledger) {
        model.addAttribute("counts", counts);
        model.addAttribute("ledger", ledger);
    }

    /** Months are told in the zone of the service, which is UTC. */
    private static long thisMonth(List<Usage> months, Formats f) {
        String month =
                YearMonth.from(f.now().atOffset(java.time.ZoneOffset.UTC)).toString();
        return months.stream()
                .filter(usage -> usage.month().equals(month))
                .mapToLong(Usage::transactions)
                .sum();
    }
}
