package io.tieout.console.settings;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.MappingApi;
import io.tieout.console.api.MappingApi.Settings;
import io.tieout.console.api.MappingApi.Trial;
import io.tieout.console.api.Part;
import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Plainly;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The choices as a file, out and in, and what they were before. */
@Controller
class FilePages {

    private static final String YAML = "yaml";

    /** What the service takes at most. */
    private static final int LONGEST = 256 * 1024;

    private static final int SHOWN = 50;

    private final Asking asking;
    private final MappingApi mapping;
    private final Acts acts;

    FilePages(Asking asking, MappingApi mapping, Acts acts) {
        this.asking = asking;
        this.mapping = mapping;
        this.acts = acts;
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/settings.yaml")
    ResponseEntity<byte[]> file(Visit visit) {
        Answer<byte[]> answer = asking.ask(visit.caller(), Part.MAPPING, () -> mapping.settingsAsYaml(visit.t()));
        if (answer instanceof Answer.Given<byte[]>(byte[] file)) {
            acts.note(visit.t(), visit.person().username(), Act.Action.EXPORT, "accounts and rules", null);
            return ResponseEntity.ok()
                    .contentType(new MediaType("application", YAML, StandardCharsets.UTF_8))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("accounts-and-rules-" + visit.t() + ".yaml")
                                    .build()
                                    .toString())
                    .body(file);
        }
        return ResponseEntity.status(answer.absent() ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body((answer.absent() ? "No accounts are chosen yet." : answer.sentence())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** What a file would change, before it does. */
    @Allowed(Role.ADMIN)
    @GetMapping("/t/{tenant}/settings/import")
    String importing(Visit visit, Model model) {
        if (model.getAttribute(YAML) instanceof String yaml) {
            Answer<Trial> trial =
                    asking.ask(visit.caller(), Part.MAPPING, () -> mapping.attemptYaml(visit.t(), bytes(yaml)));
            model.addAttribute("trial", trial);
            if (trial instanceof Answer.Given<Trial>(Trial tried)) {
                model.addAttribute(
                        "difference",
                        tried.diff().stream().map(FormView.Change::of).toList());
                model.addAttribute(
                        "problems", tried.problems().stream().map(Plainly::said).toList());
                model.addAttribute(
                        "unchecked",
                        tried.unchecked().stream().map(Plainly::said).toList());
            }
        }
        return "settings-import";
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/settings/import")
    String compare(Visit visit, @RequestParam(defaultValue = "") String yaml, RedirectAttributes next) {
        if (yaml.isBlank()) {
            new Toast(false, "There is nothing to compare: choose a file, or paste what it holds.").on(next);
        } else if (bytes(yaml).length > LONGEST) {
            new Toast(false, "This is longer than accounts and rules can be: at most 256 KiB.").on(next);
        } else {
            next.addFlashAttribute(YAML, yaml);
        }
        return to(visit, "/settings/import");
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/settings/import/apply")
    String apply(
            Visit visit,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Answer<Boolean> answer = asking.tell(
                visit.caller(),
                Part.MAPPING,
                () -> mapping.chooseYaml(visit.t(), reason.isBlank() ? "from a file" : reason.strip(), bytes(yaml)));
        if (answer.given()) {
            new Toast(true, "The file is applied, from the next payment and invoice on.").on(next);
            return to(visit, "/settings");
        }
        new Toast(false, unchanged(answer)).on(next);
        next.addFlashAttribute(YAML, yaml);
        return to(visit, "/settings/import");
    }

    @Allowed(Role.VIEWER)
    @GetMapping("/t/{tenant}/settings/history")
    String history(Visit visit, Model model) {
        Answer<List<Settings>> answer =
                asking.ask(visit.caller(), Part.MAPPING, () -> mapping.changes(visit.t(), SHOWN));
        model.addAttribute("answer", answer);
        model.addAttribute(
                "history", answer.map(changes -> Past.of(changes, SHOWN)).value());
        model.addAttribute("changes", visit.may(Role.ADMIN));
        return "settings-history";
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/settings/history/{number}/restore")
    String restore(
            Visit visit,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        Answer<Boolean> answer = asking.tell(
                visit.caller(),
                Part.MAPPING,
                () -> mapping.restore(visit.t(), number, new MappingApi.Why(reason.isBlank() ? null : reason.strip())));
        new Toast(
                        answer.given(),
                        answer.given()
                                ? "Accounts and rules are again as change %d had them, from the next payment and invoice on."
                                        .formatted(number)
                                : unchanged(answer))
                .on(next);
        return to(visit, "/settings/history");
    }

    private static String unchanged(Answer<Boolean> answer) {
        return answer.away()
                ? "Whether it was saved is not known, because accounts and rules do not answer at the moment. Look again in a minute."
                : "Nothing was changed. " + Plainly.said(answer.sentence());
    }

    private static byte[] bytes(String yaml) {
        return yaml.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String to(Visit visit, String path) {
        return "redirect:/t/" + visit.t() + path;
    }
}
