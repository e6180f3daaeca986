package io.tieout.console.users;

import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Toast;
import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people say of themselves: name, e-mail, the zone of the times that they read. */
@Controller
class ProfilePage {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(id ->
                    id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
            .sorted()
            .toList();

    private final People people;
    private final Acts acts;

    ProfilePage(People people, Acts acts) {
        this.people = people;
        this.acts = acts;
    }

    /** What is typed. */
    public record Form(String name, String email, String zone) {}

    @Allowed(Role.VIEWER)
    @GetMapping("/profile")
    ModelAndView profile(Person person) {
        ZoneId zone = person.zone();
        return page(
                new Form(person.name(), person.email() == null ? "" : person.email(), zone == null ? "" : zone.getId()),
                Map.of(),
                HttpStatus.OK);
    }

    @Allowed(Role.VIEWER)
    @PostMapping("/profile")
    ModelAndView change(
            Person person,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String zone,
            RedirectAttributes next) {
        var form = new Form(name, email, zone.strip());
        Map<String, String> flaws = flaws(form);
        if (!flaws.isEmpty()) {
            return page(form, flaws, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        people.changeProfile(
                person.username(),
                name.strip(),
                PersonForm.emailOrNull(email),
                form.zone().isEmpty() ? null : ZoneId.of(form.zone()));
        acts.note(null, person.username(), Act.Action.CHANGE_PROFILE, person.username(), null);
        new Toast(true, "Your profile is changed.").on(next);
        return new ModelAndView("redirect:/profile");
    }

    private static Map<String, String> flaws(Form form) {
        var flaws = new LinkedHashMap<String, String>();
        String name = PersonForm.nameFlaw(form.name());
        String email = PersonForm.emailFlaw(form.email());
        if (!name.isEmpty()) {
            flaws.put("name", name);
        }
        if (!email.isEmpty()) {
            flaws.put("email", email);
        }
        if (!form.zone().isEmpty() && !ZONES.contains(form.zone())) {
            flaws.put("zone", "This zone is not known. Choose one of the list, as Europe/Berlin.");
        }
        return flaws;
    }

    private static ModelAndView page(Form form, Map<String, String> flaws, HttpStatus status) {
        var page = new ModelAndView("profile", status);
        page.addObject("form", form);
        page.addObject("flaws", flaws);
        page.addObject("zones", ZONES);
        return page;
    }
}
