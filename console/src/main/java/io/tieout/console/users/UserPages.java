package io.tieout.console.users;

import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.list.ListKind;
import io.tieout.console.list.Words;
import io.tieout.console.oidc.HouseSignIn;
import io.tieout.console.page.Allowed;
import io.tieout.console.page.NoSuchRecord;
import io.tieout.console.page.Toast;
import io.tieout.console.page.Visit;
import io.tieout.console.person.OneTimePassword;
import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import io.tieout.console.person.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may come in: all people of a company, one of them, and somebody new. */
@Controller
class UserPages {

    private final People people;
    private final SignedIn signedIn;
    private final PasswordEncoder passwords;
    private final HouseSignIn house;
    private final Acts acts;

    UserPages(People people, SignedIn signedIn, PasswordEncoder passwords, HouseSignIn house, Acts acts) {
        this.people = people;
        this.signedIn = signedIn;
        this.passwords = passwords;
        this.house = house;
        this.acts = acts;
    }

    @Allowed(Role.ADMIN)
    @GetMapping("/t/{tenant}/users")
    String list(Visit visit, Model model) {
        var kind = new ListKind<>(
                "users",
                "People who may see this company",
                UserList.columns(visit.t()),
                List.of(),
                new Words("", "", "", ""));
        List<Person> all = people.of(visit.t());
        model.addAttribute("heads", kind.columns());
        model.addAttribute("rows", kind.rows(all));
        model.addAttribute("count", all.size());
        return "users";
    }

    @Allowed(Role.ADMIN)
    @GetMapping("/t/{tenant}/add-user")
    ModelAndView blank(Visit visit) {
        return form(
                visit,
                new PersonForm("", "", "", Role.VIEWER.name(), List.of(visit.t()), ""),
                false,
                Map.of(),
                HttpStatus.OK);
    }

    /** The one-time password is shown once, in this answer, and kept nowhere as it is. */
    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/add-user")
    ModelAndView add(
            Visit visit,
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String role,
            @RequestParam(defaultValue = "") List<String> companies,
            @RequestParam(defaultValue = "") String more,
            @RequestParam(defaultValue = "false") boolean elsewhere) {
        var form = new PersonForm(username, name, email, role, companies, more);
        boolean comesElsewhere = elsewhere && house.isThere();
        Map<String, String> flaws = form.flawsOfNew(visit.person());
        if (!flaws.isEmpty()) {
            return form(visit, form, comesElsewhere, flaws, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Person person = form.person(comesElsewhere);
        String password = OneTimePassword.random();
        if (!people.add(person, comesElsewhere ? null : passwords.encode(password))) {
            flaws.put("username", "There is somebody with this user name already. Choose another one.");
            return form(visit, form, comesElsewhere, flaws, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        note(visit, Act.Action.ADD_PERSON, person, person.role().words() + ", " + UserList.companies(person));
        return handOver(visit, person, comesElsewhere ? "" : password, true);
    }

    @Allowed(Role.ADMIN)
    @GetMapping("/t/{tenant}/users/{username}")
    ModelAndView person(Visit visit, @PathVariable String username) {
        Person person = find(visit, username);
        return page(visit, person, PersonForm.of(person), Map.of(), HttpStatus.OK);
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/users/{username}")
    ModelAndView change(
            Visit visit,
            @PathVariable String username,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam String role,
            @RequestParam(defaultValue = "") List<String> companies,
            @RequestParam(defaultValue = "") String more,
            RedirectAttributes next) {
        Person before = find(visit, username);
        var form = new PersonForm(before.username(), name, email, role, companies, more);
        Map<String, String> flaws = form.flaws(visit.person());
        String obstacle = Managing.obstacle(visit.person(), before);
        if (!obstacle.isEmpty() || !flaws.isEmpty()) {
            return page(visit, before, form, flaws, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Person after = form.changed(before);
        people.change(after);
        note(visit, Act.Action.CHANGE_PERSON, after, Managing.difference(before, after));
        new Toast(true, after.name() + " is changed. It holds from the next page that is opened.").on(next);
        return after.mayEnter(visit.tenant())
                ? back(visit, after)
                : new ModelAndView("redirect:/t/" + visit.t() + "/users");
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/users/{username}/password")
    ModelAndView reset(Visit visit, @PathVariable String username, RedirectAttributes next) {
        Person person = find(visit, username);
        String obstacle = Managing.obstacle(visit.person(), person);
        if (obstacle.isEmpty() && person.elsewhere()) {
            obstacle = person.name() + " signs in with " + house.name() + ", where the password is.";
        }
        if (!obstacle.isEmpty()) {
            return refused(visit, person, obstacle, next);
        }
        String password = OneTimePassword.random();
        people.giveOneTimePassword(person.username(), passwords.encode(password));
        signedIn.end(person.username());
        note(visit, Act.Action.GIVE_PASSWORD, person, null);
        return handOver(visit, person, password, false);
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/users/{username}/off")
    ModelAndView off(Visit visit, @PathVariable String username, RedirectAttributes next) {
        Person person = find(visit, username);
        String obstacle = Managing.obstacle(visit.person(), person);
        if (!obstacle.isEmpty()) {
            return refused(visit, person, obstacle, next);
        }
        people.shutOut(person.username(), true);
        signedIn.end(person.username());
        note(visit, Act.Action.DISABLE_PERSON, person, null);
        new Toast(true, person.name() + " is switched off, and signed out everywhere.").on(next);
        return back(visit, person);
    }

    @Allowed(Role.ADMIN)
    @PostMapping("/t/{tenant}/users/{username}/on")
    ModelAndView on(Visit visit, @PathVariable String username, RedirectAttributes next) {
        Person person = find(visit, username);
        String obstacle = Managing.obstacle(visit.person(), person);
        if (!obstacle.isEmpty()) {
            return refused(visit, person, obstacle, next);
        }
        people.shutOut(person.username(), false);
        note(visit, Act.Action.ENABLE_PERSON, person, null);
        new Toast(true, person.name() + " can sign in again.").on(next);
        return back(visit, person);
    }

    /** Only people of this company are found, and operators. */
    private Person find(Visit visit, String username) {
        return people.find(Person.folded(username))
                .filter(person -> visit.person().seesAll() || person.mayEnter(visit.tenant()))
                .orElseThrow(() -> new NoSuchRecord("There is nobody with this user name who may see this company."));
    }

    private ModelAndView form(
            Visit visit, PersonForm form, boolean elsewhere, Map<String, String> flaws, HttpStatus status) {
        var page = new ModelAndView("user-new", status);
        page.addObject("elsewhere", elsewhere);
        page.addObject("house", house);
        return filled(page, visit, form, flaws, new TreeSet<>());
    }

    private ModelAndView page(
            Visit visit, Person person, PersonForm form, Map<String, String> flaws, HttpStatus status) {
        var page = new ModelAndView("user", status);
        page.addObject("person", person);
        page.addObject("signsIn", UserList.signsIn(person));
        page.addObject("companiesInWords", UserList.companies(person));
        page.addObject("obstacle", Managing.obstacle(visit.person(), person));
        page.addObject("address", UserList.href(visit.t(), person.username()));
        page.addObject("house", house);
        return filled(page, visit, form, flaws, person.tenants());
    }

    private static ModelAndView filled(
            ModelAndView page, Visit visit, PersonForm form, Map<String, String> flaws, SortedSet<String> had) {
        var choices = new TreeSet<>(had);
        choices.addAll(visit.person().tenants());
        choices.add(visit.t());
        page.addObject("form", form);
        page.addObject("flaws", flaws);
        page.addObject("roles", Managing.roles(visit.person()));
        page.addObject("choices", choices);
        return page;
    }

    private ModelAndView handOver(Visit visit, Person person, String password, boolean added) {
        var page = new ModelAndView("user-password");
        page.addObject("person", person);
        page.addObject("password", password);
        page.addObject("added", added);
        page.addObject("house", house);
        page.addObject("address", UserList.href(visit.t(), person.username()));
        return page;
    }

    private static ModelAndView refused(Visit visit, Person person, String obstacle, RedirectAttributes next) {
        new Toast(false, obstacle).on(next);
        return back(visit, person);
    }

    private static ModelAndView back(Visit visit, Person person) {
        return new ModelAndView("redirect:" + UserList.href(visit.t(), person.username()));
    }

    private void note(Visit visit, Act.Action action, Person person, @Nullable String detail) {
        acts.note(visit.t(), visit.person().username(), action, person.username(), detail);
    }
}
