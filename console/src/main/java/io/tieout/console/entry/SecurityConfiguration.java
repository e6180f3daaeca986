package io.tieout.console.entry;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import io.tieout.console.audit.Act;
import io.tieout.console.audit.Acts;
import io.tieout.console.oidc.HouseSignIn;
import io.tieout.console.person.People;
import io.tieout.console.person.Person;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Everything is closed but the sign-in, what it looks like, health and metrics. The policy of contents has no exception: no script and no
 * style that does not come from here as a file. Nobody who has not signed in has a session, so that nobody can fill the table with them.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private static final String[] OPEN = {
        "/livez", "/readyz", "/actuator/health", "/actuator/health/**", "/actuator/prometheus"
    };

    private static final String[] LOOKS = {"/css/**", "/js/**", "/fonts/**", "/webjars/**", "/mark.svg"};

    @Bean
    SecurityFilterChain pages(HttpSecurity http, Acts acts, HouseSignIn house) {
        var cameFrom = new CookieRequestCache();
        cameFrom.setRequestMatcher(SecurityConfiguration::isWholePage);
        house.letIn(http, signedIn(cameFrom, acts));
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, LOOKS)
                                .permitAll()
                                .requestMatchers("/sign-in", "/sign-in/elsewhere")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(signedIn(cameFrom, acts))
                        .failureHandler(refused()))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> {
                            if (who != null) {
                                acts.note(null, who.getName(), Act.Action.SIGN_OUT, who.getName(), null);
                            }
                        })
                        .logoutSuccessUrl("/sign-in?out"))
                .requestCache(cache -> cache.requestCache(cameFrom))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(askToSignIn()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"))
                        .addHeaderWriter((request, response) -> {
                            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
                            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
                        }))
                .build();
    }

    /** A piece of a page cannot ask anybody to sign in: the whole page is loaded anew, and does. */
    private static AuthenticationEntryPoint askToSignIn() {
        var page = new LoginUrlAuthenticationEntryPoint("/sign-in");
        var piece = new HxRefreshHeaderAuthenticationEntryPoint();
        return (request, response, failed) -> {
            if (request.getHeader("HX-Request") == null) {
                page.commence(request, response, failed);
            } else {
                piece.commence(request, response, failed);
            }
        };
    }

    /** In a cookie that no script reads: without a session there is nothing to keep it in. */
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    private static boolean isWholePage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && (request.getRequestURI().equals("/")
                        || request.getRequestURI().startsWith("/t/"));
    }

    private static SavedRequestAwareAuthenticationSuccessHandler signedIn(CookieRequestCache cameFrom, Acts acts) {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request,
                    jakarta.servlet.http.HttpServletResponse response,
                    org.springframework.security.core.Authentication who)
                    throws jakarta.servlet.ServletException, java.io.IOException {
                acts.note(null, who.getName(), Act.Action.SIGN_IN, who.getName(), "from " + request.getRemoteAddr());
                super.onAuthenticationSuccess(request, response, who);
            }
        };
        handler.setRequestCache(cameFrom);
        return handler;
    }

    /** Whether the name or the password was wrong is not said; that somebody has to wait is. */
    private static AuthenticationFailureHandler refused() {
        return (request, response, failed) -> response.sendRedirect(
                request.getContextPath() + (failed instanceof LockedException ? "/sign-in?wait" : "/sign-in?wrong"));
    }

    /** The only provider there is, and so everybody's. */
    @Bean
    LimitedSignIn limitedSignIn(People people, FailedSignIns failed, PasswordEncoder passwords) {
        var known = new DaoAuthenticationProvider(userDetails(people));
        known.setPasswordEncoder(passwords);
        return new LimitedSignIn(known, failed);
    }

    /** Only the name: who that is and what the person may do is looked up with each request. */
    private static UserDetailsService userDetails(People people) {
        return typed -> {
            String username = Person.folded(typed);
            String password = people.encodedPassword(username)
                    .orElseThrow(() -> new UsernameNotFoundException("There is no " + username));
            return new User(username, password, List.of());
        };
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Ids of records may hold encoded slashes; nobody here decodes an address before it is split. */
    @Bean
    HttpFirewall encodedIds() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowSemicolon(false);
        return firewall;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> twoRequestsOfOneSession() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
