package io.tieout.console.sync;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.Part;
import io.tieout.console.api.SchedulerApi;
import io.tieout.console.api.SchedulerApi.ImportAsked;
import io.tieout.console.api.SchedulerApi.ImportWish;
import io.tieout.console.api.SchedulerApi.Notices;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list is taken over from Intacct once. How it goes and how it ended is on the page of that sync, also later. */
@Controller
class ImportPages {

    private final Asking asking;
    private final SchedulerApi api;

    ImportPages(Asking asking, SchedulerApi api) {
        this.asking = asking;
        this.api = api;
    }

    /** Whether a mail can be sent at all is said before anything is asked for. */
    @Allowed(Role.ACCOUNTANT)
    @GetMapping("/t/{tenant}/imports/{list}")
    String form(Visit visit, @PathVariable String list, Model model) {
        Answer<Notices> notices = asking.ask(visit.caller(), Part.SCHEDULER, () -> api.notices(visit.t()));
        Notices known = notices.value();
        model.addAttribute("wish", ImportList.of(list));
        model.addAttribute("away", notices.away() ? notices.sentence() : "");
        model.addAttribute("noMail", known != null && known.note() != null);
        if (!model.containsAttribute("email")) {
            String own = visit.person().email();
            model.addAttribute("email", own == null ? "" : own);
        }
        if (!model.containsAttribute("refused")) {
            model.addAttribute("refused", "");
        }
        return "import";
    }

    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/imports/{list}")
    String start(
            Visit visit,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String email,
            RedirectAttributes next) {
        ImportList wish = ImportList.of(list);
        String address = email == null || email.isBlank() ? null : email.strip();
        Answer<ImportAsked> answer = asking.ask(
                visit.caller(),
                Part.SCHEDULER,
                () -> api.startImport(visit.t(), new ImportWish(wish.object().name(), address)));
        ImportAsked asked = answer.value();
        if (asked != null) {
            new Toast(true, said(wish, asked)).on(next);
            return "redirect:" + RunList.href(visit.t(), asked.runId());
        }
        if (answer.away()) {
            new Toast(
                            false,
                            "The import could not be started, because syncs do not answer at the moment. Try again in a minute.")
                    .on(next);
        } else {
            next.addFlashAttribute("refused", answer.sentence());
        }
        next.addFlashAttribute("email", address == null ? "" : address);
        return "redirect:/t/" + visit.t() + "/imports/" + wish.id();
    }

    private static String said(ImportList wish, ImportAsked asked) {
        String begun = asked.joined()
                ? "This import is running already; it is that one."
                : "The import of %s has begun.".formatted(wish.words());
        return asked.email() == null
                ? begun + " Nobody is told by mail; look at this page to see how it ended."
                : begun + " You may leave this page; we send a mail to %s.".formatted(asked.email());
    }
}
