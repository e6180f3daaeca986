package io.tieout.starter.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Closes every endpoint but health and metrics, and what a service opens by an {@link OpenAddress}. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@EnableWebSecurity
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration {

    private static final String[] OPEN = {
        "/livez", "/readyz", "/actuator/health", "/actuator/health/**", "/actuator/prometheus"
    };

    @Bean
    SecurityFilterChain closedUnlessAToken(HttpSecurity http, ObjectProvider<OpenAddress> open) {
        var refusing = new Refusing();
        return http.authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll() // it answers for a failure, with nothing but the failure
                            .requestMatchers(OPEN)
                            .permitAll();
                    open.forEach(address -> requests.requestMatchers(HttpMethod.GET, address.pattern())
                            .permitAll()
                            .requestMatchers(HttpMethod.HEAD, address.pattern())
                            .permitAll());
                    requests.anyRequest().access(new LookingOnly());
                })
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookies, so there is nothing to forge
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusing)
                        .accessDeniedHandler(refusing)
                        .jwt(Customizer.withDefaults()))
                .build();
    }

    @Bean
    HttpFirewall encodedAddresses() {
        return new EncodedAddresses();
    }

    @Bean
    RequestRejectedHandler refusedAddresses() {
        return new Refusing();
    }

    /** Without a key of the console only the shared secret signs. */
    @Bean
    JwtDecoder jwtDecoder(SecurityProperties properties, ObjectProvider<Clock> clock) {
        JwtDecoder shared = shared(properties.jwtSecret());
        return properties.knowsTheConsole()
                ? new Issuers(shared, console(properties, clock.getIfAvailable(Clock::systemUTC)))
                : shared;
    }

    private static JwtDecoder shared(String secret) {
        var key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        var decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new TokenRules()));
        return decoder;
    }

    private static JwtDecoder console(SecurityProperties properties, Clock clock) {
        JWK key = ConsoleKey.parsed(properties.consoleKey());
        // There is one, whatever a token calls it.
        JWKSource<SecurityContext> keys = (selector, context) -> List.of(key);
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        var times = new JwtTimestampValidator(ConsoleTokenRules.SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times, new TokenRules(), new ConsoleTokenRules(properties.audience(), clock)));
        return decoder;
    }

    @Bean
    WebMvcConfigurer tenantFirst(TenantAccess access) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new TenantFirst(access));
            }
        };
    }

    @Bean
    TenantAccess tenantAccess() {
        return new TenantAccess();
    }
}
