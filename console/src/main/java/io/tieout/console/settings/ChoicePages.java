package io.tieout.console.settings;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.ConnectorApi.ChoicePage;
import io.tieout.console.api.Part;
import io.tieout.console.api.TryingApi;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Plainly;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists of the company from which the form is filled. */
@Controller
class ChoicePages {

    private static final int SHOWN_CHOICES = 30;

    private final Asking asking;
    private final ConnectorApi connector;
    private final TryingApi trying;

    ChoicePages(Asking asking, ConnectorApi connector, TryingApi trying) {
        this.asking = asking;
        this.connector = connector;
        this.trying = trying;
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
        return SettingsPages.back(visit);
    }
}
