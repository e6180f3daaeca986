package io.tieout.console.entry;

import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.Toast;
import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import io.tieout.console.person.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A password of one's own. Wherever else the person is signed in, that ends with it. */
@Controller
class PasswordPage {

    private static final int SHORTEST = 12;
    /** Bytes, since bcrypt looks at no more. */
    private static final int LONGEST = 72;

    private final People people;
    private final PasswordEncoder passwords;
    private final SignedIn signedIn;
    private final Acts acts;

    PasswordPage(People people, PasswordEncoder passwords, SignedIn signedIn, Acts acts) {
        this.people = people;
        this.passwords = passwords;
        this.signedIn = signedIn;
        this.acts = acts;
    }

    @Allowed(value = Role.VIEWER, beforeChange = true)
    @GetMapping("/password")
    String password(Model model) {
        model.addAttribute("errors", new Errors("", ""));
        return "password";
    }

    /** What is wrong with a field; empty if nothing is. */
    public record Errors(String current, String chosen) {
        boolean any() {
            return !current.isEmpty() || !chosen.isEmpty();
        }
    }

    @Allowed(value = Role.VIEWER, beforeChange = true)
    @PostMapping("/password")
    ModelAndView change(
            Person person,
            @RequestParam String current,
            @RequestParam String chosen,
            @RequestParam String again,
            HttpServletRequest request,
            RedirectAttributes next) {
        Errors errors = errors(person, current, chosen, again);
        if (errors.any()) {
            var page = new ModelAndView("password", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("errors", errors);
            return page;
        }
        people.changePassword(person.username(), passwords.encode(chosen));
        acts.note(null, person.username(), Act.Action.CHANGE_PASSWORD, person.username(), null);
        signedIn.endBut(person.username(), request.getSession().getId());
        new Toast(true, "Your password is changed. Wherever else you were signed in, you are not any more.").on(next);
        return new ModelAndView("redirect:/");
    }

    private Errors errors(Person person, String current, String chosen, String again) {
        String kept = people.encodedPassword(person.username()).orElse("");
        return new Errors(
                passwords.matches(current, kept) ? "" : "This is not the password with which you signed in.",
                flawOf(person, current, chosen, again));
    }

    private static String flawOf(Person person, String current, String chosen, String again) {
        int bytes = chosen.getBytes(StandardCharsets.UTF_8).length;
        if (chosen.length() < SHORTEST) {
            return "Choose at least %d characters; a sentence is easy to remember.".formatted(SHORTEST);
        }
        if (bytes > LONGEST) {
            return "Choose at most %d bytes; this has %d.".formatted(LONGEST, bytes);
        }
        if (chosen.equals(current)) {
            return "This is the password you have. Choose another one.";
        }
        if (Person.folded(chosen).contains(person.username())) {
            return "Your user name is the first thing somebody would try. Choose a password without it.";
        }
        return chosen.equals(again) ? "" : "The two are not the same.";
    }
}
