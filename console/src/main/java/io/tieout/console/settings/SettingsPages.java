package io.tieout.console.settings;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.ConnectorApi.Choice;
import io.tieout.console.api.ConnectorApi.ChoicePage;
import io.tieout.console.api.MappingApi;
import io.tieout.console.api.MappingApi.Settings;
import io.tieout.console.api.MappingApi.Trial;
import io.tieout.console.api.Part;
import io.tieout.console.api.Pending;
import io.tieout.console.api.SchedulerApi;
import io.tieout.console.api.TryingApi;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.FieldErrors;
import io.tieout.console.page.Plainly;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts and rules: the form, its lists, and what would come of it. */
@Controller
class SettingsPages {

    /** What was entered and refused, kept over the redirect. */
    static final String ENTERED = "entered";

    private static final int SHOWN_CHOICES = 30;
    private static final Map<String, String> SUGGESTED =
            Map.of("undepositedFundsAccount", "undeposited", "advanceAccount", "advance");

    private final Asking asking;
    private final MappingApi mapping;
    private final ConnectorApi connector;
    private final SchedulerApi scheduler;
    private final TryingApi trying;
    private final ReadingNames reading;

    SettingsPages(
            Asking asking,
            MappingApi mapping,
            ConnectorApi connector,
            SchedulerApi scheduler,
            TryingApi trying,
            ReadingNames reading) {
        this.asking = asking;
        this.mapping = mapping;
        this.connector = connector;
        this.scheduler = scheduler;
        this.trying = trying;
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
        Chosen saved = saved(answer);
        Map<String, String> entered = entered(model);
        boolean refused = entered != null;
        Chosen chosen = entered == null ? saved : saved.with(entered);
        ReadingNames.Read read = reading.names(visit, lists, chosen);
        FieldErrors errors = refused && model.getAttribute("errors") instanceof FieldErrors given
                ? given
                : FieldErrors.of(wrong(answer), FormView.paths(chosen));
        List<String> currencies = Landing.currencies(chosen, read.names());
        boolean labels = read.names().has(Names.LABELS);
        UnaryOperator<SettingField> suggest =
                visit.may(Role.ADMIN) && !refused ? field -> suggested(visit, read, field) : field -> field;
        FormView form = FormView.of(chosen, read.names(), currencies, labels, errors, suggest);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("accounts", read.accounts());
        model.addAttribute("since", since(answer));
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

    private static List<String> wrong(Answer<Settings> answer) {
        return answer instanceof Answer.Given<Settings>(Settings settings) ? settings.wrong() : List.of();
    }

    private static Chosen saved(Answer<Settings> answer) {
        return answer instanceof Answer.Given<Settings>(Settings settings)
                ? Chosen.of(settings.chosen())
                : Chosen.nothing();
    }

    /** When it was saved last, so that nobody writes over what somebody else chose meanwhile. */
    private static String since(Answer<Settings> answer) {
        return answer instanceof Answer.Given<Settings>(Settings settings)
                ? settings.changedAt().toString()
                : "";
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
        Chosen saved = saved(settings.answer());
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

    /** Tries it first, so that each sentence stands beside its field; keeps it then. */
    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/settings")
    String save(Visit visit, @RequestParam Map<String, String> entered, RedirectAttributes next) {
        Answer<Settings> answer = asking.ask(visit.caller(), Part.MAPPING, () -> mapping.settings(visit.t()));
        if (!answer.given() && !answer.absent()) {
            return again(visit, entered, FieldErrors.none(), notSaved(answer.sentence()), next);
        }
        String since = entered.getOrDefault("since", "");
        if (!since(answer).equals(since)) {
            return again(visit, entered, FieldErrors.none(), meanwhile(visit, answer.value()), next);
        }
        Chosen chosen = saved(answer).with(entered);
        int changes = saved(answer).to(chosen).size();
        if (changes == 0) {
            new Toast(true, "Nothing was changed: all is as it was.").on(next);
            return back(visit);
        }
        Answer<Trial> trial =
                asking.ask(visit.caller(), Part.MAPPING, () -> mapping.attempt(visit.t(), chosen.choices()));
        if (!(trial instanceof Answer.Given<Trial>(Trial tried))) {
            return again(visit, entered, FieldErrors.none(), notSaved(trial.sentence()), next);
        }
        if (!tried.problems().isEmpty()) {
            FieldErrors errors = FieldErrors.of(tried.problems(), FormView.paths(chosen));
            return again(visit, entered, errors, errors.sentence(), next);
        }
        String reason = entered.getOrDefault("reason", "").strip();
        Answer<Boolean> kept = asking.tell(
                visit.caller(),
                Part.MAPPING,
                () -> mapping.choose(visit.t(), reason.isEmpty() ? null : reason, chosen.choices()));
        if (!kept.given()) {
            return again(visit, entered, FieldErrors.none(), notSaved(kept.sentence()), next);
        }
        new Toast(
                        true,
                        "%s saved. They apply from the next payment and invoice on; what waited for them is tried again."
                                .formatted(visit.formats().count(changes, "change is", "changes are")))
                .on(next);
        return back(visit);
    }

    private static String notSaved(String why) {
        return "Nothing was saved. " + Plainly.said(why);
    }

    private static String meanwhile(Visit visit, @Nullable Settings now) {
        return now == null
                ? "Nothing was saved: meanwhile somebody took back all choices. Look at what you entered, and save again."
                : "Nothing was saved: meanwhile %s changed something, %s. Look at what you entered, and save again."
                        .formatted(now.changedBy(), visit.formats().ago(now.changedAt()));
    }

    private static String again(
            Visit visit, Map<String, String> entered, FieldErrors errors, String sentence, RedirectAttributes next) {
        TreeMap<String, String> kept = new TreeMap<>(entered);
        kept.remove("_csrf");
        next.addFlashAttribute(ENTERED, kept);
        next.addFlashAttribute("errors", errors);
        new Toast(false, sentence).on(next);
        return back(visit);
    }

    /** The entries of a list that have the words in them. */
    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/settings/choices/{list}")
    String choices(Visit visit, @PathVariable String list, @RequestParam(defaultValue = "") String q, Model model) {
        String words = Chosen.id(q);
        Answer<ChoicePage> page = asking.ask(
                visit.caller(), Part.CONNECTOR, () -> connector.choices(visit.t(), list, words, SHOWN_CHOICES));
        model.addAttribute("found", page.map(it -> Found.of(it, words, list, visit.formats())));
        return "settings-parts :: choices";
    }

    /** The lists as they are in Intacct now. */
    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/settings/read-again")
    String readAgain(Visit visit, RedirectAttributes next) {
        Answer<List<TryingApi.ReadList>> answer =
                asking.ask(visit.caller(), Part.CONNECTOR, () -> trying.readLists(visit.t()));
        if (answer instanceof Answer.Given<List<TryingApi.ReadList>>(List<TryingApi.ReadList> lists)) {
            lists.stream()
                    .map(TryingApi.ReadList::problem)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresentOrElse(
                            why -> new Toast(
                                            false,
                                            "Not all could be read: %s %s"
                                                    .formatted(Plainly.said(why.cause()), Plainly.said(why.remedy())))
                                    .on(next),
                            () -> new Toast(true, "The lists are read anew from Intacct.").on(next));
        } else {
            new Toast(
                            false,
                            answer.away()
                                    ? "The lists could not be read anew: the connection does not answer at the moment. Those that were read before are shown."
                                    : Plainly.said(answer.sentence()))
                    .on(next);
        }
        return back(visit);
    }

    static String back(Visit visit) {
        return "redirect:/t/" + visit.t() + "/settings";
    }
}
