package io.tieout.console.settings;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.ConnectorApi.Choice;
import io.tieout.console.api.MappingApi;
import io.tieout.console.api.MappingApi.Settings;
import io.tieout.console.api.MappingApi.Trial;
import io.tieout.console.api.Part;
import io.tieout.console.api.Pending;
import io.tieout.console.api.SchedulerApi;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.FieldErrors;
import io.tieout.console.page.Plainly;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts and rules: the form, and what would come of it. */
@Controller
class SettingsPages {

    /** What was entered and refused, kept over the redirect. */
    static final String ENTERED = "entered";

    private static final Map<String, String> SUGGESTED =
            Map.of("undepositedFundsAccount", "undeposited", "advanceAccount", "advance");

    private final Asking asking;
    private final MappingApi mapping;
    private final ConnectorApi connector;
    private final SchedulerApi scheduler;
    private final ReadingNames reading;

    SettingsPages(
            Asking asking, MappingApi mapping, ConnectorApi connector, SchedulerApi scheduler, ReadingNames reading) {
        this.asking = asking;
        this.mapping = mapping;
        this.connector = connector;
        this.scheduler = scheduler;
        this.reading = reading;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/settings")
    String settings(Visit visit, Model model) {
        Pending<Settings> settings = asking.begin(visit.caller(), Part.MAPPING, () -> mapping.settings(visit.t()));
        ReadingNames.Begun lists = reading.begin(visit);
        Pending<ConnectorApi.StartDate> start =
                asking.begin(visit.caller(), Part.CONNECTOR, () -> connector.startDate(visit.t()));
        Pending<ConnectorApi.Images> images =
                asking.begin(visit.caller(), Part.CONNECTOR, () -> connector.images(visit.t()));
        Pending<SchedulerApi.Notices> notices =
                asking.begin(visit.caller(), Part.SCHEDULER, () -> scheduler.notices(visit.t()));
        Pending<ConnectorApi.Connection> connection =
                asking.begin(visit.caller(), Part.CONNECTOR, () -> connector.connection(visit.t()));
        Answer<Settings> answer = settings.answer();
        model.addAttribute("answer", answer);
        model.addAttribute("changes", visit.may(Role.ADMIN));
        model.addAttribute("reads", visit.may(Role.ACCOUNTANT));
        form(visit, model, answer, lists);
        model.addAttribute("start", start.answer());
        model.addAttribute("images", images.answer().map(ImageOrder::of));
        Answer<SchedulerApi.Notices> told = notices.answer();
        model.addAttribute("notices", told);
        if (!model.containsAttribute(NoticesForm.NAME)) {
            model.addAttribute(
                    NoticesForm.NAME,
                    NoticesForm.of(told.value(), visit.formats().zoneName()));
        }
        if (!model.containsAttribute(NoticesForm.ERRORS)) {
            model.addAttribute(NoticesForm.ERRORS, FieldErrors.none());
        }
        ConnectorApi.Connection connected = connection.answer().value();
        model.addAttribute("entity", connected == null ? null : entity(connected));
        return "settings";
    }

    private static String entity(ConnectorApi.Connection connected) {
        return connected.entityId() == null ? "Top level, as connected" : connected.entityId() + ", as connected";
    }

    private void form(Visit visit, Model model, Answer<Settings> answer, ReadingNames.Begun lists) {
        if (!answer.given() && !answer.absent()) {
            return;
        }
        Saved before = Saved.of(answer);
        Chosen saved = before.chosen();
        Map<String, String> entered = entered(model);
        boolean refused = entered != null;
        Chosen chosen = entered == null ? saved : saved.with(entered);
        ReadingNames.Read read = reading.names(visit, lists, chosen);
        FieldErrors errors = refused && model.getAttribute("errors") instanceof FieldErrors given
                ? given
                : FieldErrors.of(before.wrong(), FormView.paths(chosen));
        List<String> currencies = Landing.currencies(chosen, read.names());
        boolean labels = read.names().has(Names.LABELS);
        UnaryOperator<SettingField> suggest =
                visit.may(Role.ADMIN) && !refused ? field -> suggested(visit, read, field) : field -> field;
        FormView form = FormView.of(chosen, read.names(), currencies, labels, errors, suggest);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("accounts", read.accounts());
        model.addAttribute("since", before.since());
        model.addAttribute("saved", answer.value());
        Chosen shown = shown(form, chosen);
        result(model, shown, read.names(), currencies, "CARD", currencies.getFirst());
        model.addAttribute(
                "difference", saved.to(shown).stream().map(FormView.Change::of).toList());
        model.addAttribute("problems", List.of());
    }

    /** What the form would save, its suggestions among it. */
    private static Chosen shown(FormView form, Chosen chosen) {
        Map<String, String> suggestions = new TreeMap<>();
        form.accounts().stream()
                .filter(field -> field.how() == SettingField.How.SUGGESTED)
                .forEach(field -> suggestions.put(field.path(), field.value()));
        form.banks().stream()
                .map(FormView.Bank::account)
                .filter(field -> field.how() == SettingField.How.SUGGESTED)
                .forEach(field -> suggestions.put(field.path(), field.value()));
        return suggestions.isEmpty() ? chosen : chosen.with(suggestions);
    }

    private SettingField suggested(Visit visit, ReadingNames.Read read, SettingField field) {
        if (!field.missing()) {
            return field;
        }
        if (field.path().startsWith(Chosen.BANK)) {
            List<Choice> banks = read.names().banksOf(field.path().substring(Chosen.BANK.length()));
            return banks.size() == 1
                    ? field.suggesting(banks.getFirst().id(), banks.getFirst().name())
                    : field;
        }
        String word = SUGGESTED.get(field.path());
        Choice only = word == null ? null : reading.only(visit, word);
        return only == null ? field : field.suggesting(only.id(), only.name());
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, String> entered(Model model) {
        return (TreeMap<String, String>) model.getAttribute(ENTERED);
    }

    private static void result(
            Model model, Chosen chosen, Names names, List<String> currencies, String method, String currency) {
        model.addAttribute("entries", ResultingEntry.of(chosen, names, method, currency));
        model.addAttribute("matrix", Landing.matrix(chosen, currencies));
        model.addAttribute("names", names);
        model.addAttribute("currencies", currencies);
        model.addAttribute("example", new Example(method, currency));
    }

    /** Of which payment the example is. */
    public record Example(String method, String currency) {}

    /** What would come of what is entered; nothing is kept. */
    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/settings/preview")
    String preview(Visit visit, @RequestParam Map<String, String> entered, Model model) {
        Pending<Settings> settings = asking.begin(visit.caller(), Part.MAPPING, () -> mapping.settings(visit.t()));
        ReadingNames.Begun lists = reading.begin(visit);
        Chosen saved = Saved.of(settings.answer()).chosen();
        Chosen chosen = saved.with(entered);
        Pending<Trial> trial =
                asking.begin(visit.caller(), Part.MAPPING, () -> mapping.attempt(visit.t(), chosen.choices()));
        Names names = reading.names(visit, lists, chosen).names();
        List<String> currencies = Landing.currencies(chosen, names);
        result(model, chosen, names, currencies, method(entered), currency(entered, currencies));
        model.addAttribute(
                "difference", saved.to(chosen).stream().map(FormView.Change::of).toList());
        Answer<Trial> tried = trial.answer();
        model.addAttribute(
                "problems",
                tried instanceof Answer.Given<Trial>(Trial it)
                        ? it.problems().stream().map(Plainly::said).toList()
                        : List.of(tried.sentence()));
        return "settings-parts :: previewed";
    }

    private static String method(Map<String, String> entered) {
        String method = entered.getOrDefault("example.method", "");
        return Chosen.METHODS.contains(method) ? method : Chosen.METHODS.getFirst();
    }

    private static String currency(Map<String, String> entered, List<String> currencies) {
        String currency = entered.getOrDefault("example.currency", "");
        return currencies.contains(currency) ? currency : currencies.getFirst();
    }

    static String back(Visit visit) {
        return "redirect:/t/" + visit.t() + "/settings";
    }
}
