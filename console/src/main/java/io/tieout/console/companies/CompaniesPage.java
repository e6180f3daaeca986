package io.tieout.console.companies;

import io.tieout.console.api.Answer;
import io.tieout.console.api.Asking;
import io.tieout.console.api.Caller;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.Part;
import io.tieout.console.api.Pending;
import io.tieout.console.page.Allowed;
import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import io.tieout.console.person.Role;
import io.tieout.model.id.TenantId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person lands: whoever has one company is in it, and whoever has several chooses. */
@Controller
class CompaniesPage {

    private static final int ROWS = 200;

    private final Asking asking;
    private final ConnectorApi connector;
    private final People people;

    CompaniesPage(Asking asking, ConnectorApi connector, People people) {
        this.people = people;
        this.asking = asking;
        this.connector = connector;
    }

    /** @param company what it is called in Intacct; the tenant where that is not known */
    public record Choice(String tenant, String company) {}

    @Allowed(Role.VIEWER)
    @GetMapping("/")
    String land(Person person) {
        List<Choice> choices = choices(person).value();
        return choices != null && choices.size() == 1
                ? "redirect:/t/" + choices.getFirst().tenant()
                : "redirect:/companies";
    }

    /** @param search part of a name, here or in Intacct; only operators have so many that they search */
    @Allowed(Role.VIEWER)
    @GetMapping("/companies")
    String choose(Person person, @RequestParam(defaultValue = "") String search, Model model) {
        if (!person.seesAll()) {
            model.addAttribute("answer", choices(person));
            return "companies";
        }
        Pending<List<ConnectorApi.Company>> lanes =
                asking.begin(Caller.ofAll(person), Part.CONNECTOR, connector::lanes);
        Pending<List<ConnectorApi.TenantUsage>> usage =
                asking.begin(Caller.ofAll(person), Part.CONNECTOR, connector::usageOfAll);
        Answer<List<ConnectorApi.Company>> answer = lanes.answer();
        model.addAttribute("answer", answer);
        model.addAttribute("search", search.strip());
        List<ConnectorApi.Company> known = answer.value();
        if (known != null) {
            List<Company> all = Companies.of(known, usage.answer().value(), people.tenants());
            List<Company> found = Companies.matching(all, search);
            model.addAttribute("all", all.size());
            model.addAttribute("found", found.size());
            model.addAttribute("broken", Companies.broken(all));
            model.addAttribute("rows", found.subList(0, Math.min(ROWS, found.size())));
        }
        return "operator";
    }

    /** An operator names one that is not connected yet, and connects it there. */
    @Allowed(Role.OPERATOR)
    @GetMapping("/companies/open")
    void open(@RequestParam String tenant, HttpServletResponse response) throws IOException {
        String address = "/companies?unknown";
        try {
            address = "/t/" + new TenantId(tenant.strip()).value();
        } catch (IllegalArgumentException noTenant) {
            // asked again
        }
        response.sendRedirect(address);
    }

    private Answer<List<Choice>> choices(Person person) {
        if (!person.seesAll()) {
            return new Answer.Given<>(person.tenants().stream()
                    .map(tenant -> new Choice(tenant, tenant))
                    .toList());
        }
        return asking.ask(Caller.ofAll(person), Part.CONNECTOR, connector::lanes)
                .map(companies -> companies.stream()
                        .flatMap(company -> company.connections().stream()
                                .map(connected -> new Choice(connected.tenant(), company.company())))
                        .sorted(Comparator.comparing(Choice::tenant))
                        .toList());
    }
}
