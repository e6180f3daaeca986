package io.tieout.console.oidc;

import io.tieout.console.person.Person;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** The sign-in of the house, if there is one. Its addresses are asked for when the first person wants to sign in, not at the start. */
@Component
public class HouseSignIn implements ClientRegistrationRepository {

    /** Its name in addresses: {@code /oauth2/authorization/house}, {@code /login/oauth2/code/house}. */
    static final String ID = "house";

    private static final Logger LOG = LoggerFactory.getLogger(HouseSignIn.class);

    private final OidcProperties settings;
    private final Welcome welcome;
    private final boolean secureCookies;
    private volatile @Nullable ClientRegistration registration;

    HouseSignIn(OidcProperties settings, Welcome welcome, ServerProperties server) {
        this.settings = settings;
        this.welcome = welcome;
        this.secureCookies =
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
    }

    public boolean isThere() {
        return settings.isThere();
    }

    /** As people call it. */
    public String name() {
        return settings.name();
    }

    /** Whether it answers; asked before anybody is sent there. */
    public boolean answers() {
        return isThere() && findByRegistrationId(ID) != null;
    }

    /** Lets people in who come through it; does nothing where there is none. */
    public void letIn(HttpSecurity http, AuthenticationSuccessHandler signedIn) {
        if (!isThere()) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(this)
                .authorizedClientRepository(new KeepsNoTokens())
                .authorizationEndpoint(begin -> begin.authorizationRequestRepository(new BegunInACookie(secureCookies)))
                .userInfoEndpoint(user -> user.oidcUserService(this::known).userService(HouseSignIn::unproven))
                .successHandler(signedIn)
                .failureHandler(refused()));
    }

    /** Null while the house does not answer, or for another name. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        ClientRegistration known = registration;
        if (known == null) {
            try {
                known = ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId(ID)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope(settings.scopes())
                        .build();
                registration = known;
            } catch (IllegalArgumentException | IllegalStateException away) {
                LOG.warn("The sign-in at {} does not answer: {}", settings.issuer(), away.getMessage());
            }
        }
        return known;
    }

    private OidcUser known(OidcUserRequest request) {
        Map<String, Object> claims = new OidcUserService().loadUser(request).getClaims();
        try {
            Person person = welcome.receive(new Claims(settings, claims));
            return new KnownByName(person.username());
        } catch (Welcome.Refused refused) {
            LOG.info("Somebody of {} does not come in: {}", settings.issuer(), refused.getMessage());
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(refused.reason().code()), String.valueOf(refused.getMessage()), refused);
        }
    }

    /** An answer without a token of identity proves nothing. */
    private static OAuth2User unproven(OAuth2UserRequest request) {
        throw new OAuth2AuthenticationException(
                new OAuth2Error(NotLetIn.FAILED.code()), "There is no token of identity");
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, failed) -> response.sendRedirect(request.getContextPath() + "/sign-in?elsewhere="
                + reason(failed).code());
    }

    private static NotLetIn reason(AuthenticationException failed) {
        if (failed.getCause() instanceof Welcome.Refused refused) {
            return refused.reason();
        }
        LOG.warn("A sign-in elsewhere failed: {}", failed.getMessage());
        return NotLetIn.FAILED;
    }
}
