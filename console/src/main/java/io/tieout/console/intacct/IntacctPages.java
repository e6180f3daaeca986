package io.tieout.console.intacct;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.ConnectorApi.ChoicePage;
import io.tieout.console.api.ConnectorApi.Connection;
import io.tieout.console.api.ConnectorApi.Readiness;
import io.tieout.console.api.ConnectorApi.Standing;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.Pending;
import io.tieout.console.api.TryingApi;
import io.tieout.console.api.TryingApi.Checkup;
import io.tieout.console.api.TryingApi.ConnectionWish;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.FieldErrors;
import io.tieout.console.page.Plainly;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Integrations: the connection to Sage Intacct. */
@Controller
class IntacctPages {

    private static final int CONFLICT = 409;
    private static final int MOST_ENTITIES = 200;
    private static final String FORM = "form";
    private static final String ERRORS = "errors";

    private final Asking asking;
    private final ConnectorApi connector;
    private final TryingApi trying;
    private final PaymentApi payments;

    IntacctPages(Asking asking, ConnectorApi connector, TryingApi trying, PaymentApi payments) {
        this.asking = asking;
        this.connector = connector;
        this.trying = trying;
        this.payments = payments;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/intacct")
    String intacct(Visit visit, Model model) {
        Pending<Connection> connection =
                asking.begin(visit.caller(), Part.CONNECTOR, () -> connector.connection(visit.t()));
        Pending<Readiness> readiness =
                asking.begin(visit.caller(), Part.CONNECTOR, () -> connector.readiness(visit.t()));
        Pending<ChoicePage> entities = asking.begin(
                visit.caller(), Part.CONNECTOR, () -> connector.choices(visit.t(), "entities", "", MOST_ENTITIES));
        Pending<PaymentApi.Counts> counts =
                asking.begin(visit.caller(), Part.PAYMENT, () -> payments.summary(visit.t()));
        Answer<Connection> connected = connection.answer();
        ReadinessView checks = checks(model, visit, readiness.answer(), connected);
        model.addAttribute("connection", connected);
        model.addAttribute("facts", ConnectionFacts.of(connected, checks, visit.formats()));
        ChoicePage known = entities.answer().value();
        List<ConnectorApi.Choice> entries = known == null ? List.of() : known.entries();
        model.addAttribute("entities", entries);
        model.addAttribute("leaving", ConnectionFacts.leaving(counts.answer(), visit.formats()));
        model.addAttribute("changes", visit.may(Role.ADMIN));
        if (!model.containsAttribute(FORM)) {
            model.addAttribute(FORM, ConnectionForm.of(connected.value()));
        }
        if (!model.containsAttribute(ERRORS)) {
            model.addAttribute(ERRORS, FieldErrors.none());
        }
        model.addAttribute(
                "unlisted", model.getAttribute(FORM) instanceof ConnectionForm form && isUnlisted(form, entries));
        return "intacct";
    }

    /** An entity that the company does not show is kept all the same, and said to be wrong by the checks. */
    private static boolean isUnlisted(ConnectionForm form, List<ConnectorApi.Choice> entities) {
        return !form.entityId().isEmpty()
                && entities.stream().noneMatch(one -> one.id().equals(form.entityId()));
    }

    /** The checks alone, while one is awaited. */
    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/intacct/readiness")
    String readiness(Visit visit, Model model) {
        Pending<Connection> connection =
                asking.begin(visit.caller(), Part.CONNECTOR, () -> connector.connection(visit.t()));
        Pending<Readiness> readiness =
                asking.begin(visit.caller(), Part.CONNECTOR, () -> connector.readiness(visit.t()));
        Answer<Connection> connected = connection.answer();
        checks(model, visit, readiness.answer(), connected);
        return "intacct :: readiness";
    }

    /** Saves it and signs in once. A password that is left empty stays as it is. */
    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/intacct")
    String connect(Visit visit, @RequestParam Map<String, String> entered, RedirectAttributes next) {
        ConnectionForm form = ConnectionForm.of(entered);
        ConnectionWish wish;
        try {
            wish = ConnectionForm.wish(entered);
        } catch (NumberFormatException noNumber) {
            return refused(visit, form, List.of("permits is no number; Intacct usually allows 2."), next);
        }
        Answer<Connection> answer = asking.ask(visit.caller(), Part.CONNECTOR, () -> trying.connect(visit.t(), wish));
        switch (answer) {
            case Answer.Given<Connection>(Connection saved) -> saved(saved).on(next);
            case Answer.Refused<Connection>(int status, String sentence) -> {
                if (status == CONFLICT && isAnotherCompany(visit, wish)) {
                    next.addFlashAttribute(FORM, form.asking());
                    new Toast(
                                    false,
                                    "Nothing was changed: %s is another company than the one that is connected."
                                            .formatted(form.companyId()))
                            .on(next);
                    return back(visit);
                }
                return refused(visit, form, List.of(sentence), next);
            }
            case Answer.Absent<Connection>(String sentence) -> {
                return refused(visit, form, List.of(sentence), next);
            }
            case Answer.Away<Connection> away -> {
                next.addFlashAttribute(FORM, form);
                new Toast(
                                false,
                                "Whether it was saved is not known, because the connection does not answer at the moment. Look again in a minute.")
                        .on(next);
            }
        }
        return back(visit);
    }

    private boolean isAnotherCompany(Visit visit, ConnectionWish wish) {
        Connection now = asking.ask(visit.caller(), Part.CONNECTOR, () -> connector.connection(visit.t()))
                .value();
        return now != null && !now.companyId().equalsIgnoreCase(wish.companyId());
    }

    private static Toast saved(Connection saved) {
        if (saved.state() == Standing.RUNNING) {
            return new Toast(true, "Saved: signed in to %s as %s.".formatted(saved.companyId(), saved.userId()));
        }
        return new Toast(
                false,
                saved.waitsFor() == null
                        ? "Saved. Whether it works is not known yet: test the connection."
                        : "Saved, but not signed in. %s %s"
                                .formatted(
                                        Plainly.said(saved.waitsFor().cause()),
                                        Plainly.said(saved.waitsFor().remedy())));
    }

    private static String refused(Visit visit, ConnectionForm form, List<String> sentences, RedirectAttributes next) {
        FieldErrors errors = FieldErrors.of(sentences, ConnectionForm.FIELDS);
        next.addFlashAttribute(FORM, form);
        next.addFlashAttribute(ERRORS, errors);
        new Toast(false, errors.sentence()).on(next);
        return back(visit);
    }

    /** A clear yes, or the first thing to do. */
    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/intacct/test")
    String test(Visit visit, RedirectAttributes next) {
        said(asking.ask(visit.caller(), Part.CONNECTOR, () -> trying.test(visit.t())))
                .on(next);
        return back(visit);
    }

    private static Toast said(Answer<Checkup> answer) {
        return switch (answer) {
            case Answer.Given<Checkup>(Checkup checkup) ->
                checkup.ok()
                        ? new Toast(true, works(checkup.first()))
                        : new Toast(
                                false,
                                checkup.problem() == null
                                        ? Plainly.said(checkup.first())
                                        : Plainly.said(checkup.problem().cause()) + " "
                                                + Plainly.said(checkup.first()));
            case Answer.Away<Checkup> away ->
                new Toast(
                        false,
                        "The connection could not be tested: it does not answer at the moment. Try again in a minute.");
            case Answer.Absent<Checkup> none ->
                new Toast(false, "There is nothing to test: Intacct is not connected yet.");
            case Answer.Refused<Checkup> refused ->
                new Toast(
                        false,
                        refused.status() == CONFLICT
                                ? "It is being tested already. Its result is there in some seconds; press again then."
                                : Plainly.said(refused.sentence()));
        };
    }

    private static String works(String first) {
        String said = Plainly.said(first.replace("Nothing to do: ", ""));
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    /** Checks now. Where the page asks for the piece alone, it is the answer, with the outcome for the corner of the page. */
    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/intacct/readiness")
    String check(
            Visit visit,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Model model,
            RedirectAttributes next) {
        Answer<Readiness> checked = asking.ask(visit.caller(), Part.CONNECTOR, () -> trying.check(visit.t()));
        Toast toast = outcome(visit, checked);
        if (!piece) {
            toast.on(next);
            return back(visit) + "#c-ready";
        }
        Pending<Connection> connection =
                asking.begin(visit.caller(), Part.CONNECTOR, () -> connector.connection(visit.t()));
        Answer<Readiness> shown = checked.given()
                ? checked
                : asking.ask(visit.caller(), Part.CONNECTOR, () -> connector.readiness(visit.t()));
        checks(model, visit, shown, connection.answer());
        model.addAttribute("outcome", toast);
        return "intacct :: checked";
    }

    private static Toast outcome(Visit visit, Answer<Readiness> checked) {
        return switch (checked) {
            case Answer.Given<Readiness>(Readiness readiness) -> {
                ReadinessView view =
                        ReadinessView.of(readiness, null, visit.formats().now());
                yield view.problem().isEmpty()
                        ? new Toast(view.failing() == 0, "Checked. " + view.sentence(visit.formats()))
                        : new Toast(false, view.problem());
            }
            case Answer.Away<Readiness> away ->
                new Toast(
                        false,
                        "It could not be checked: the connection does not answer at the moment. Try again in a minute.");
            case Answer.Absent<Readiness> none ->
                new Toast(false, "There is nothing to check: Intacct is not connected yet.");
            case Answer.Refused<Readiness> refused ->
                new Toast(
                        false,
                        refused.status() == CONFLICT
                                ? "A check is running already. Its result is there in some seconds; press again then."
                                : Plainly.said(refused.sentence()));
        };
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/intacct/disconnect")
    String disconnect(Visit visit, RedirectAttributes next) {
        Answer<Boolean> answer = asking.tell(visit.caller(), Part.CONNECTOR, () -> connector.disconnect(visit.t()));
        new Toast(
                        answer.given(),
                        answer.given()
                                ? "Intacct is disconnected. Nothing more is read or sent, and the passwords are deleted here."
                                : answer.away()
                                        ? "Whether it was disconnected is not known, because the connection does not answer at the moment. Look again in a minute."
                                        : Plainly.said(answer.sentence()))
                .on(next);
        return back(visit);
    }

    private static @Nullable ReadinessView checks(
            Model model, Visit visit, Answer<Readiness> readiness, Answer<Connection> connected) {
        Answer<ReadinessView> view = readiness.map(
                it -> ReadinessView.of(it, connected.value(), visit.formats().now()));
        model.addAttribute("readiness", view);
        model.addAttribute("checks", visit.may(Role.ACCOUNTANT));
        return view.value();
    }

    private static String back(Visit visit) {
        return "redirect:/t/" + visit.t() + "/intacct";
    }
}
