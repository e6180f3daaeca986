package io.tieout.console.page;

import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import io.tieout.model.id.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Stands before every page: who is it, may that person see this tenant, and does the role allow it. The person is looked up anew each time. A
 * handler that does not say whom it lets in lets nobody in.
 */
@Component
final class Door implements HandlerInterceptor {

    static final String PASSWORD = "/password";
    static final String SIGN_IN = "/sign-in";

    private static final String TENANT = "tenant";

    private final People people;
    private final Reading reading;

    Door(People people, Reading reading) {
        this.people = people;
        this.reading = reading;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || method.hasMethodAnnotation(Open.class)
                || ErrorController.class.isAssignableFrom(method.getBeanType())) {
            return true;
        }
        Optional<Person> person = person(request);
        if (person.isEmpty()) {
            leave(request);
            response.sendRedirect(SIGN_IN);
            return false;
        }
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            throw new IllegalStateException(method.getShortLogMessage() + " does not say whom it lets in (@Allowed)");
        }
        if (person.get().mustChange() && !allowed.beforeChange()) {
            response.sendRedirect(PASSWORD);
            return false;
        }
        letIn(request, person.get(), allowed);
        return true;
    }

    private void letIn(HttpServletRequest request, Person person, Allowed allowed) {
        Formats formats = reading.of(request, person);
        request.setAttribute(Entered.ATTRIBUTE, new Entered(person, formats, tenant(request, person, formats)));
        if (!person.role().covers(allowed.value())) {
            throw new AccessDeniedException(
                    "%s may look at this and not do it. It takes the role %s; an administrator can give it."
                            .formatted(
                                    person.role().words() + "s",
                                    allowed.value().words().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private static Optional<Visit> tenant(HttpServletRequest request, Person person, Formats formats) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(TENANT) instanceof String named) {
            try {
                TenantId tenant = new TenantId(named);
                if (person.mayEnter(tenant)) {
                    return Optional.of(new Visit(person, tenant, formats));
                }
            } catch (IllegalArgumentException noTenant) {
                // nobody may see what cannot be
            }
            throw new AccessDeniedException("There is no company here that you may see under this address.");
        }
        return Optional.empty();
    }

    private Optional<Person> person(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null
                ? Optional.empty()
                : people.find(principal.getName()).filter(person -> !person.disabled());
    }

    private static void leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
