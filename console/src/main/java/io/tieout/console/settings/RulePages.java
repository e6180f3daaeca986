package io.tieout.console.settings;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.ConnectorApi.ImageSource;
import io.tieout.console.api.ConnectorApi.StartDate;
import io.tieout.console.api.Part;
import io.tieout.console.api.SchedulerApi;
import io.tieout.console.api.SchedulerApi.Notices;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.FieldErrors;
import io.tieout.console.page.Plainly;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules beside the accounts: from which day on, where images come from, and who is told. Each is saved by itself. */
@Controller
class RulePages {

    private final Asking asking;
    private final ConnectorApi connector;
    private final SchedulerApi scheduler;

    RulePages(Asking asking, ConnectorApi connector, SchedulerApi scheduler) {
        this.asking = asking;
        this.connector = connector;
        this.scheduler = scheduler;
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/settings/start-date")
    String startDate(Visit visit, @RequestParam(defaultValue = "") String startDate, RedirectAttributes next) {
        if (startDate.isBlank()) {
            Answer<Boolean> none =
                    asking.tell(visit.caller(), Part.CONNECTOR, () -> connector.startAnywhere(visit.t()));
            said(none, "There is no start date any more: everything is read and recorded.")
                    .on(next);
            return SettingsPages.back(visit) + "#rules";
        }
        Answer<StartDate> answer = asking.ask(
                visit.caller(),
                Part.CONNECTOR,
                () -> connector.start(visit.t(), new ConnectorApi.StartDateWish(startDate.strip())));
        StartDate now = answer.value();
        String done = now == null || now.startDate() == null
                ? ""
                : "Nothing of before %s is read or recorded.%s"
                        .formatted(
                                visit.formats().day(now.startDate()),
                                now.note() == null ? "" : " " + Plainly.said(now.note()));
        said(answer.map(it -> true), done).on(next);
        return SettingsPages.back(visit) + "#rules";
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/settings/images")
    String images(
            Visit visit,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String move,
            RedirectAttributes next) {
        Optional<ImageSource> moved = oneOf(ImageSource.values(), source);
        Optional<ImageOrder.Move> how = oneOf(ImageOrder.Move.values(), move);
        if (moved.isEmpty() || how.isEmpty()) {
            new Toast(false, "Nothing was changed: press one of the buttons beside the sources of images.").on(next);
            return SettingsPages.back(visit) + "#images";
        }
        Answer<ConnectorApi.Images> now = asking.ask(visit.caller(), Part.CONNECTOR, () -> connector.images(visit.t()));
        if (!(now instanceof Answer.Given<ConnectorApi.Images>(ConnectorApi.Images images))) {
            said(now.map(it -> true), "").on(next);
            return SettingsPages.back(visit) + "#images";
        }
        List<String> order = ImageOrder.after(images.sources(), moved.get(), how.get());
        Answer<ConnectorApi.Images> chosen = asking.ask(
                visit.caller(), Part.CONNECTOR, () -> connector.order(visit.t(), new ConnectorApi.ImageWish(order)));
        String first = order.isEmpty()
                ? "Invoices have no image now."
                : "Images are looked for first here: %s."
                        .formatted(ImageOrder.Source.of(ImageSource.valueOf(order.getFirst()))
                                .words());
        said(chosen.map(it -> true), first).on(next);
        return SettingsPages.back(visit) + "#images";
    }

    /** A new webhook has a secret that is shown once: then the answer is a page of its own, which nobody keeps. */
    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/settings/notices")
    String notices(Visit visit, @RequestParam Map<String, String> entered, Model model, RedirectAttributes next) {
        NoticesForm form = NoticesForm.of(entered);
        if (form.nobody()) {
            Answer<Boolean> nobody = asking.tell(visit.caller(), Part.SCHEDULER, () -> scheduler.tellNobody(visit.t()));
            said(nobody, "Nobody is told any more of what needs attention.").on(next);
            return SettingsPages.back(visit) + "#notices";
        }
        Answer<Notices> answer =
                asking.ask(visit.caller(), Part.SCHEDULER, () -> scheduler.tell(visit.t(), form.wish()));
        if (answer instanceof Answer.Given<Notices>(Notices told)) {
            if (told.webhook() != null && told.webhook().secret() != null) {
                model.addAttribute("hook", told.webhook());
                return "settings-secret";
            }
            new Toast(
                            told.note() == null || told.emails().isEmpty(),
                            told.note() == null || told.emails().isEmpty()
                                    ? "Saved. %s told when something needs attention."
                                            .formatted(visit.formats()
                                                    .count(told.emails().size(), "address is", "addresses are"))
                                    : "Saved, but no e-mail goes out: " + Plainly.said(told.note()))
                    .on(next);
            return SettingsPages.back(visit) + "#notices";
        }
        next.addFlashAttribute(NoticesForm.NAME, form);
        if (!answer.away()) {
            next.addFlashAttribute(NoticesForm.ERRORS, FieldErrors.of(List.of(answer.sentence()), NoticesForm.FIELDS));
        }
        said(answer.map(it -> true), "").on(next);
        return SettingsPages.back(visit) + "#notices";
    }

    private static Toast said(Answer<Boolean> answer, String done) {
        return answer.given()
                ? new Toast(true, done)
                : new Toast(
                        false,
                        answer.away()
                                ? "Whether it was saved is not known, because the part that keeps it does not answer. Look again in a minute."
                                : "Nothing was saved. " + Plainly.said(answer.sentence()));
    }

    private static <E extends Enum<E>> Optional<E> oneOf(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
