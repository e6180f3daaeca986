package io.tieout.console.oidc;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sign-in of the house.
 *
 * @param issuer where it is, as its tokens name it; empty if there is none
 * @param clientId as which Tieout is known there
 * @param name as people call it: it stands on the button
 * @param scopes what is asked for; {@code openid} is among them
 * @param usernameClaim what becomes the user name; one that people cannot choose themselves
 * @param roleClaim whose values decide about the role; empty if administrators here do
 * @param companiesClaim which companies the person may see; empty if administrators here decide
 * @param roles by role in small letters, the value of the claim that gives it
 */
@ConfigurationProperties("tieout.console.oidc")
record OidcProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("your organisation") String name,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("") String roleClaim,
        @DefaultValue("") String companiesClaim,
        @DefaultValue Map<String, String> roles) {

    OidcProperties {
        if (!issuer.isBlank() && clientId.isBlank()) {
            throw new IllegalArgumentException(
                    "TIEOUT_CONSOLE_OIDC_ISSUER is set and TIEOUT_CONSOLE_OIDC_CLIENT_ID is not: give the id under which Tieout is known there.");
        }
    }

    boolean isThere() {
        return !issuer.isBlank();
    }

    @Override
    public String toString() {
        return "OidcProperties[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
