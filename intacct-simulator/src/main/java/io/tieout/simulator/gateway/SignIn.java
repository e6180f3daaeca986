package io.tieout.simulator.gateway;

import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.Company;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.User;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.function.Caller;
import io.tieout.simulator.session.Session;
import io.tieout.simulator.session.Sessions;
import java.time.Instant;
import java.util.Optional;

/** Finds out who calls: the sender at control level, then the user by password or session. */
final class SignIn {

    private static final String INCORRECT = "Sign-in information is incorrect";

    private final Companies companies;
    private final Sessions sessions;

    /**
     * A signed-in request.
     *
     * @param since when the session was opened or used last
     * @param expires when it ends
     */
    record SignedIn(Caller caller, Instant since, Instant expires) {}

    SignIn(Companies companies, Sessions sessions) {
        this.companies = companies;
        this.sessions = sessions;
    }

    SignedIn signIn(GatewayRequest request, String host, Instant now) throws ControlFailure, AuthenticationFailure {
        Control control = request.control();
        if (!companies.knowsSender(control.senderId(), control.password())) {
            throw new ControlFailure(
                    200,
                    control,
                    GatewayError.described(
                            GatewayError.SIGN_IN, INCORRECT, "Incorrect Intacct XML Partner ID or password."));
        }
        if (!control.policyId().isEmpty()) {
            throw new ControlFailure(
                    200,
                    control,
                    GatewayError.of(GatewayError.SIGN_IN, control.policyId() + " is not a valid transport policy."));
        }
        return switch (request.authentication()) {
            case Authentication.Login login -> login(control, login, host, now);
            case Authentication.SessionId session -> session(control, session.id(), host, now);
        };
    }

    /** The company a request is for, as far as it can be told without signing in. */
    String companyOf(Authentication authentication) {
        return switch (authentication) {
            case Authentication.Login login -> login.companyId();
            case Authentication.SessionId session ->
                sessions.find(session.id()).map(Session::company).orElse("");
        };
    }

    private SignedIn login(Control control, Authentication.Login login, String host, Instant now)
            throws ControlFailure, AuthenticationFailure {
        Optional<Company> found = companies.find(login.companyId());
        if (found.isEmpty()) {
            throw new ControlFailure(
                    401,
                    control,
                    GatewayError.described(
                            GatewayError.UNKNOWN_COMPANY,
                            "Sign-in information is incorrect. Please check your request.",
                            ""));
        }
        Company company = found.get();
        CompanyDefinition definition = company.definition();
        requireSender(definition, control, login.userId());
        if (!definition.features().webServices()) {
            throw failure(
                    login.userId(), company.id(), "", "Web Services is not enabled for company " + company.id() + ".");
        }
        int lockoutAfter = definition.limits().lockoutAfter();
        if (company.attempts().lockedOut(login.userId(), lockoutAfter)) {
            throw failure(login.userId(), company.id(), INCORRECT, "The user is locked out.");
        }
        Optional<User> user = definition.user(login.userId());
        if (user.isEmpty() || !user.get().password().equals(login.password())) {
            company.attempts().wrong(login.userId());
            throw failure(login.userId(), company.id(), "", INCORRECT);
        }
        company.attempts().right(login.userId());
        String entity = login.locationId() == null ? "" : login.locationId();
        if (!entity.isEmpty() && definition.entity(entity).isEmpty()) {
            throw failure(login.userId(), company.id(), "", "The location ID '" + entity + "' is not a valid entity.");
        }
        Caller caller = new Caller(company, user.get(), control.senderId(), entity, host);
        return new SignedIn(caller, now, now.plusSeconds(definition.limits().sessionSeconds()));
    }

    private SignedIn session(Control control, String id, String host, Instant now) throws AuthenticationFailure {
        Optional<Company> company = sessions.find(id).flatMap(session -> companies.find(session.company()));
        if (company.isEmpty()) {
            throw invalidSession(id);
        }
        CompanyDefinition definition = company.get().definition();
        Session session =
                sessions.use(id, now, definition.limits().sessionSeconds()).orElseThrow(() -> invalidSession(id));
        requireSender(definition, control, session.user());
        User user = definition.user(session.user()).orElseThrow(() -> invalidSession(id));
        Caller caller = new Caller(company.get(), user, control.senderId(), session.entity(), host);
        return new SignedIn(caller, session.lastUsed(), session.expires());
    }

    static AuthenticationFailure invalidSession(String id) {
        String shown = id.length() > 4 ? id.substring(0, 1) + "...." : id;
        return failure("", "", "", "Invalid session " + shown);
    }

    private static void requireSender(CompanyDefinition company, Control control, String user)
            throws AuthenticationFailure {
        if (!company.authorises(control.senderId())) {
            throw failure(
                    user,
                    company.id(),
                    "Invalid Web Services Authorization",
                    "The sender ID '" + control.senderId()
                            + "' is not authorized to make Web Services requests to company ID '" + company.id()
                            + "'.");
        }
    }

    private static AuthenticationFailure failure(String user, String company, String description, String text) {
        return new AuthenticationFailure(
                user, company, GatewayError.described(GatewayError.SIGN_IN, description, text));
    }
}
