package io.tieout.console.settings;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.MappingApi;
import io.tieout.console.api.MappingApi.Settings;
import io.tieout.console.api.MappingApi.Trial;
import io.tieout.console.api.Part;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.FieldErrors;
import io.tieout.console.page.Plainly;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves accounts and rules. */
@Controller
class SavingPage {

    private final Asking asking;
    private final MappingApi mapping;

    SavingPage(Asking asking, MappingApi mapping) {
        this.asking = asking;
        this.mapping = mapping;
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
        Saved saved = Saved.of(answer);
        if (!saved.since().equals(since)) {
            return again(visit, entered, FieldErrors.none(), meanwhile(visit, saved.settings()), next);
        }
        Chosen chosen = saved.chosen().with(entered);
        int changes = saved.chosen().to(chosen).size();
        if (changes == 0) {
            new Toast(true, "Nothing was changed: all is as it was.").on(next);
            return SettingsPages.back(visit);
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
        return SettingsPages.back(visit);
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
        next.addFlashAttribute(SettingsPages.ENTERED, kept);
        next.addFlashAttribute("errors", errors);
        new Toast(false, sentence).on(next);
        return SettingsPages.back(visit);
    }
}
