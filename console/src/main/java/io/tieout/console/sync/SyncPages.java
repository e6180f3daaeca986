package io.tieout.console.sync;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.Part;
import io.tieout.console.api.Pending;
import io.tieout.console.api.SchedulerApi;
import io.tieout.console.api.SchedulerApi.AutoSync;
import io.tieout.console.api.SchedulerApi.Import;
import io.tieout.console.api.SchedulerApi.Mail;
import io.tieout.console.api.SchedulerApi.Run;
import io.tieout.console.api.SchedulerApi.Status;
import io.tieout.console.api.SchedulerApi.Trigger;
import io.tieout.console.list.Count;
import io.tieout.console.list.ListCsv;
import io.tieout.console.list.ListFiles;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.ListQuery;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.NoSuchRecord;
import io.tieout.console.page.Visit;
import io.tieout.console.person.People;
import io.tieout.console.person.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounting Sync, one sync, and the pieces that both ask for while something runs. */
@Controller
class SyncPages {

    private static final int ROWS = 25;
    private static final int ROWS_OF_A_FILE = 199;

    private final Asking asking;
    private final SchedulerApi api;
    private final People people;
    private final ListFiles files;

    SyncPages(Asking asking, SchedulerApi api, People people, ListFiles files) {
        this.asking = asking;
        this.api = api;
        this.people = people;
        this.files = files;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/sync")
    String page(Visit visit, @RequestParam Map<String, String> parameters, Model model) {
        Names names = Names.of(people, visit.t());
        ListKind<Run> kind = RunList.of(visit.t(), names, visit.formats());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        Pending<ListCsv.Page<Run>> recent =
                asking.begin(visit.caller(), Part.SCHEDULER, () -> recent(visit, query, query.after(), ROWS));
        Pending<AutoSync> auto = asking.begin(visit.caller(), Part.SCHEDULER, () -> api.autoSync(visit.t()));
        Pending<Status> status = asking.begin(visit.caller(), Part.SCHEDULER, () -> api.status(visit.t()));

        Answer<AutoSync> switched = auto.answer();
        Answer<ListCsv.Page<Run>> runs = recent.answer();
        model.addAttribute("standing", standing(visit, status.answer(), switched, names));
        model.addAttribute("auto", switched);
        AutoSync known = switched.value();
        if (known != null) {
            model.addAttribute("interval", Interval.of(known.everyMinutes()));
            model.addAttribute("intervals", Interval.choices(known.everyMinutes()));
        }
        model.addAttribute("recent", runs);
        ListCsv.Page<Run> given = runs.value();
        if (given != null) {
            model.addAttribute("list", kind.show(query, given.rows(), given.next(), count(query, given)));
        }
        return "sync";
    }

    /**
     * How far what runs now is.
     *
     * @param run what the page shows as running; null if it shows that nothing does
     */
    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/sync/now")
    String now(Visit visit, @RequestParam(required = false) @Nullable String run, Model model) {
        Names names = Names.of(people, visit.t());
        Answer<Status> status = asking.ask(visit.caller(), Part.SCHEDULER, () -> api.status(visit.t()));
        Status known = status.value();
        Run running = known == null ? null : known.running();
        if (known != null && !java.util.Objects.equals(running == null ? null : running.runId(), run)) {
            Run last = known.last();
            return changed(
                    model,
                    last == null || !last.runId().equals(run) ? "" : RunWords.ended(last, names, visit.formats()));
        }
        model.addAttribute("address", path(visit) + "/now" + (run == null ? "" : "?run=" + encoded(run)));
        model.addAttribute("away", status.sentence());
        model.addAttribute("live", running == null ? null : Live.of(running, names, visit.formats()));
        return "sync-parts :: progress(address=${address},live=${live},away=${away})";
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/sync.csv")
    void csv(Visit visit, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Names names = Names.of(people, visit.t());
        ListKind<Run> kind = RunList.file(names, visit.formats());
        ListQuery query = ListQuery.of(path(visit), kind, parameters);
        files.take(
                visit,
                "recent syncs",
                query.filters().toString(),
                kind,
                place -> asking.ask(visit.caller(), Part.SCHEDULER, () -> recent(visit, query, place, ROWS_OF_A_FILE)),
                response);
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/sync/{run}")
    String one(Visit visit, @PathVariable String run, Model model) {
        Answer<Run> answer = asking.ask(visit.caller(), Part.SCHEDULER, () -> api.run(visit.t(), run));
        if (answer instanceof Answer.Absent<Run>(String sentence)) {
            throw new NoSuchRecord(sentence);
        }
        Names names = Names.of(people, visit.t());
        model.addAttribute("answer", answer);
        model.addAttribute(
                "detail",
                answer.map(it -> RunDetail.of(it, mails(visit, it), names, visit.formats()))
                        .value());
        return "sync-one";
    }

    /** How far that one is. */
    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/sync/{run}/now")
    String oneNow(Visit visit, @PathVariable String run, Model model) {
        Answer<Run> answer = asking.ask(visit.caller(), Part.SCHEDULER, () -> api.run(visit.t(), run));
        if (answer instanceof Answer.Absent<Run>(String sentence)) {
            throw new NoSuchRecord(sentence);
        }
        Names names = Names.of(people, visit.t());
        Run known = answer.value();
        if (known != null && !RunWords.isLive(known.state())) {
            return changed(model, RunWords.ended(known, names, visit.formats()));
        }
        model.addAttribute("address", RunList.href(visit.t(), run) + "/now");
        model.addAttribute("away", answer.sentence());
        model.addAttribute("live", known == null ? null : Live.of(known, names, visit.formats()));
        return "sync-parts :: progress(address=${address},live=${live},away=${away})";
    }

    private static String changed(Model model, String said) {
        model.addAttribute("said", said);
        return "sync-parts :: changed";
    }

    private static Answer<Standing> standing(Visit visit, Answer<Status> status, Answer<AutoSync> auto, Names names) {
        return status.map(it -> Standing.of(it, auto, visit.t(), names, visit.formats()));
    }

    private List<Mail> mails(Visit visit, Run run) {
        if (run.trigger() != Trigger.IMPORT) {
            return List.of();
        }
        Import found = asking.ask(visit.caller(), Part.SCHEDULER, () -> api.oneImport(visit.t(), run.runId()))
                .value();
        return found == null ? List.of() : found.mails();
    }

    /** One more is asked for than is shown: whether there is a next page. */
    private ListCsv.Page<Run> recent(Visit visit, ListQuery query, @Nullable String after, int rows) {
        List<Run> found =
                api.syncs(visit.t(), query.filter(RunList.STATE), query.filter(RunList.TRIGGER), after, rows + 1);
        return found.size() <= rows
                ? new ListCsv.Page<>(found, null)
                : new ListCsv.Page<>(found.subList(0, rows), found.get(rows - 1).runId());
    }

    private static Count count(ListQuery query, ListCsv.Page<Run> page) {
        return query.after() == null && page.next() == null
                ? Count.of(page.rows().size())
                : Count.atLeast(page.rows().size());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String path(Visit visit) {
        return "/t/" + visit.t() + "/sync";
    }
}
