package io.tieout.console.auditlog;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.AuditPage;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.MappingApi;
import io.tieout.console.api.Part;
import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.Pending;
import io.tieout.console.api.SchedulerApi;
import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.list.Cell;
import io.tieout.console.list.Column;
import io.tieout.console.list.ListCsv;
import io.tieout.console.list.ListFiles;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.Words;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who did what and when, and the same as a file. */
@Controller
class AuditPages {

    private static final int ROWS = 50;
    private static final int ROWS_OF_A_FILE = 400;

    private final Asking asking;
    private final ConnectorApi connector;
    private final MappingApi mapping;
    private final PaymentApi payments;
    private final SchedulerApi scheduler;
    private final Acts acts;
    private final ListFiles files;

    AuditPages(
            Asking asking,
            ConnectorApi connector,
            MappingApi mapping,
            PaymentApi payments,
            SchedulerApi scheduler,
            Acts acts,
            ListFiles files) {
        this.asking = asking;
        this.connector = connector;
        this.mapping = mapping;
        this.payments = payments;
        this.scheduler = scheduler;
        this.acts = acts;
        this.files = files;
    }

    /**
     * What is looked for; empty for all.
     *
     * @param who a user name
     * @param about the id of what it was done to
     */
    public record Search(String who, String about) {

        static Search of(String who, String about) {
            return new Search(who.strip(), about.strip());
        }

        public boolean isAll() {
            return who.isEmpty() && about.isEmpty();
        }

        String inWords() {
            return (who.isEmpty() ? "" : "who " + who + " ") + (about.isEmpty() ? "" : "about " + about);
        }
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/audit")
    String log(
            Visit visit,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Search search = Search.of(who, about);
        Cursor from = Cursor.of(after);
        Map<Trail, Answer<List<Entry>>> trails = trails(visit, search, from, ROWS + 1);
        Merged page = Merged.of(from, given(trails), ROWS);
        model.addAttribute("search", search);
        model.addAttribute("page", page.entries());
        model.addAttribute("missing", missing(trails));
        model.addAttribute("newest", from.isStart() ? null : address(visit, "/audit", search, null));
        model.addAttribute("older", page.next() == null ? null : address(visit, "/audit", search, page.next()));
        model.addAttribute("csv", address(visit, "/audit.csv", search, null));
        return "audit";
    }

    /** Broken off where a trail cannot be read, as every file is. */
    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/audit.csv")
    void csv(
            Visit visit,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String about,
            HttpServletResponse response)
            throws IOException {
        Search search = Search.of(who, about);
        files.take(visit, "audit", search.inWords(), FILE, place -> piece(visit, search, Cursor.of(place)), response);
    }

    private static final ListKind<Entry> FILE = new ListKind<>(
            "audit",
            "Audit log",
            List.of(
                    Column.of("When", "", entry -> new Cell.Moment(entry.at())),
                    Column.of("Who", "", entry -> new Cell.Text(entry.who())),
                    Column.of("What", "", entry -> new Cell.Text(entry.what())),
                    Column.of("Which", "", entry -> new Cell.Text(entry.about())),
                    Column.of("Reason", "", entry -> new Cell.Text(entry.reason() == null ? "" : entry.reason()))),
            List.of(),
            new Words("", "", "", "Newest first"));

    private Answer<ListCsv.Page<Entry>> piece(Visit visit, Search search, Cursor from) {
        Map<Trail, Answer<List<Entry>>> trails = trails(visit, search, from, ROWS_OF_A_FILE + 1);
        for (Answer<List<Entry>> answer : trails.values()) {
            if (!answer.given()) {
                return answer.map(nothing -> new ListCsv.Page<>(nothing, null));
            }
        }
        Merged page = Merged.of(from, given(trails), ROWS_OF_A_FILE);
        return new Answer.Given<>(new ListCsv.Page<>(
                page.entries(), page.next() == null ? null : page.next().text()));
    }

    private Map<Trail, Answer<List<Entry>>> trails(Visit visit, Search search, Cursor from, int rows) {
        String t = visit.t();
        String who = search.who().isEmpty() ? null : search.who();
        String id = search.about().isEmpty() ? null : search.about();
        Map<Trail, Pending<AuditPage>> asked = new EnumMap<>(Trail.class);
        asked.put(
                Trail.CONNECTOR,
                asking.begin(
                        visit.caller(),
                        Part.CONNECTOR,
                        () -> connector.audit(t, who, id, from.readOf(Trail.CONNECTOR), rows)));
        asked.put(
                Trail.MAPPING,
                asking.begin(
                        visit.caller(),
                        Part.MAPPING,
                        () -> mapping.audit(t, who, id, from.readOf(Trail.MAPPING), rows)));
        asked.put(
                Trail.PAYMENT,
                asking.begin(
                        visit.caller(),
                        Part.PAYMENT,
                        () -> payments.audit(t, who, id, from.readOf(Trail.PAYMENT), rows)));
        asked.put(
                Trail.SCHEDULER,
                asking.begin(
                        visit.caller(),
                        Part.SCHEDULER,
                        () -> scheduler.audit(t, who, id, from.readOf(Trail.SCHEDULER), rows)));
        Map<Trail, Answer<List<Entry>>> trails = new EnumMap<>(Trail.class);
        List<Act> own = acts.of(t, visit.may(Role.ADMIN), who, id, from.readOf(Trail.CONSOLE), rows);
        trails.put(
                Trail.CONSOLE,
                new Answer.Given<>(own.stream().map(AuditWords::entry).toList()));
        asked.forEach((trail, pending) -> trails.put(
                trail,
                pending.answer()
                        .map(page -> page.entries().stream()
                                .map(line -> AuditWords.entry(trail, line))
                                .toList())));
        return trails;
    }

    private static List<List<Entry>> given(Map<Trail, Answer<List<Entry>>> trails) {
        var given = new ArrayList<List<Entry>>();
        trails.values().forEach(answer -> {
            List<Entry> entries = answer.value();
            if (entries != null) {
                given.add(entries);
            }
        });
        return given;
    }

    /** Of which nothing can be shown; empty if all is there. */
    private static String missing(Map<Trail, Answer<List<Entry>>> trails) {
        List<String> missing = trails.entrySet().stream()
                .filter(trail -> !trail.getValue().given())
                .map(trail -> trail.getKey().words())
                .toList();
        return missing.isEmpty()
                ? ""
                : "What people did about %s cannot be shown at the moment; it is missing below and is not lost."
                        .formatted(String.join(", ", missing));
    }

    private static String address(Visit visit, String page, Search search, @Nullable Cursor from) {
        var address = UriComponentsBuilder.fromPath("/t/{tenant}" + page);
        Map<String, Object> values = new java.util.HashMap<>(Map.of("tenant", visit.t()));
        add(address, values, "who", search.who());
        add(address, values, "about", search.about());
        add(address, values, "after", from == null ? "" : from.text());
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(UriComponentsBuilder address, Map<String, Object> values, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
