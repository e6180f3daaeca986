package io.tieout.console.sync;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.Part;
import io.tieout.console.api.SchedulerApi;
import io.tieout.console.api.SchedulerApi.Asked;
import io.tieout.console.api.SchedulerApi.AutoSync;
import io.tieout.console.api.SchedulerApi.Run;
import io.tieout.console.api.SchedulerApi.RunState;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Formats;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.People;
import io.tieout.console.person.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people press on the page of syncs. The service writes down who it was. */
@Controller
class SyncActs {

    private static final String AWAY = " because syncs do not answer at the moment. Try again in a minute.";

    private final Asking asking;
    private final SchedulerApi api;
    private final People people;

    SyncActs(Asking asking, SchedulerApi api, People people) {
        this.asking = asking;
        this.api = api;
        this.people = people;
    }

    /** What has changed in Intacct is read now; whoever asks stays to watch it end. */
    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/sync-now")
    String syncNow(Visit visit, @RequestParam(defaultValue = "false") boolean everything, RedirectAttributes next) {
        Answer<Asked> answer = asking.ask(
                visit.caller(), Part.SCHEDULER, () -> api.sync(visit.t(), new SchedulerApi.SyncWish(everything)));
        said(visit, answer).on(next);
        return "redirect:/t/" + visit.t() + "/sync";
    }

    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/sync/{run}/cancel")
    String cancel(Visit visit, @PathVariable String run, RedirectAttributes next) {
        Answer<Run> answer = asking.ask(visit.caller(), Part.SCHEDULER, () -> api.cancel(visit.t(), run));
        Run cancelled = answer.value();
        if (cancelled == null) {
            refused(answer, "The sync could not be cancelled,").on(next);
        } else {
            new Toast(
                            true,
                            cancelled.state() == RunState.CANCELLED
                                    ? "The sync is cancelled."
                                    : "The sync stops after the records that it is reading now.")
                    .on(next);
        }
        return "redirect:" + (answer.absent() ? "/t/" + visit.t() + "/sync" : RunList.href(visit.t(), run));
    }

    /** @param enabled absent where the switch is off, as forms have it */
    @Allowed(Role.ACCOUNTANT)
    @PostMapping("/t/{tenant}/auto-sync")
    String switchAutoSync(
            Visit visit,
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam int everyMinutes,
            RedirectAttributes next) {
        Answer<AutoSync> answer = asking.ask(
                visit.caller(),
                Part.SCHEDULER,
                () -> api.switchAutoSync(visit.t(), new SchedulerApi.AutoSyncWish(enabled, everyMinutes)));
        AutoSync now = answer.value();
        (now == null ? refused(answer, "Auto-Sync stays as it was,") : new Toast(true, switched(now, visit.formats())))
                .on(next);
        return "redirect:/t/" + visit.t() + "/sync";
    }

    private static String switched(AutoSync now, Formats f) {
        if (!now.enabled()) {
            return "Auto-Sync is off.";
        }
        String often = "Auto-Sync is on, " + Interval.of(now.everyMinutes()).words();
        return now.nextSyncAt() == null ? often + "." : "%s; next at %s.".formatted(often, f.at(now.nextSyncAt()));
    }

    private Toast said(Visit visit, Answer<Asked> answer) {
        Asked asked = answer.value();
        if (asked == null) {
            return refused(answer, "The sync could not be started,");
        }
        if (asked.joined()) {
            return new Toast(true, joined(visit, asked));
        }
        return new Toast(
                true,
                asked.state() == RunState.WAITING
                        ? "Another one is running. Yours begins when it has ended."
                        : "The sync has begun.");
    }

    private String joined(Visit visit, Asked asked) {
        Run run = asking.ask(visit.caller(), Part.SCHEDULER, () -> api.run(visit.t(), asked.runId()))
                .value();
        if (run == null) {
            return "A sync is running already; this is that one.";
        }
        Formats f = visit.formats();
        String who = Names.of(people, visit.t()).starter(run.startedBy());
        return run.startedAt() == null
                ? "One begins in a moment already, asked for at %s by %s.".formatted(f.at(run.requestedAt()), who)
                : "Already running since %s, started by %s.".formatted(f.at(run.startedAt()), who);
    }

    private static Toast refused(Answer<?> answer, String what) {
        return new Toast(false, answer.away() ? what + AWAY : answer.sentence());
    }
}
