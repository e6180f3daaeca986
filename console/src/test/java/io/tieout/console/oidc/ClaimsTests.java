package io.tieout.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.console.person.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTests {

    @Test
    void theHighestRoleOfAnyGroupHolds() {
        assertThat(claims(Map.of("groups", List.of("staff", "t-admin", "t-viewer")))
                        .role())
                .contains(Role.ADMIN);
        assertThat(claims(Map.of("groups", "t-viewer")).role()).contains(Role.VIEWER);
        assertThat(claims(Map.of("groups", List.of("admin", "T-ADMIN"))).role()).isEmpty();
        assertThat(claims(Map.of()).role()).isEmpty();
    }

    @Test
    void aRoleWithoutAGroupIsGivenToNobody() {
        var rules = rules("groups", "companies", Map.of("viewer", "t-viewer", "operator", ""));

        assertThat(new Claims(rules, Map.of("groups", List.of("", "operator"))).role())
                .isEmpty();
    }

    @Test
    void whatIsNoNameOfACompanyIsLeftOut() {
        assertThat(claims(Map.of("companies", List.of("acme", "../beta", ""))).companies())
                .containsExactly("acme");
    }

    @Test
    void aUserNameIsFoldedAndADoubtfulAddressIsNone() {
        assertThat(claims(Map.of("preferred_username", " Mireille ")).username())
                .contains("mireille");
        assertThat(claims(Map.of("preferred_username", " ")).username()).isEmpty();
        assertThat(claims(Map.of("email", "m@example.com")).email()).contains("m@example.com");
        assertThat(claims(Map.of("email", "m@example.com", "email_verified", false))
                        .email())
                .isEmpty();
    }

    @Test
    void anIssuerWithoutAnIdIsNotTakenForNone() {
        assertThatThrownBy(() -> new OidcProperties(
                        "https://sign-in.example.com", "", "", "us", List.of("openid"), "sub", "", "", Map.of()))
                .hasMessageContaining("TIEOUT_CONSOLE_OIDC_CLIENT_ID");
    }

    private static Claims claims(Map<String, Object> claims) {
        return new Claims(rules("groups", "companies", Map.of("viewer", "t-viewer", "admin", "t-admin")), claims);
    }

    private static OidcProperties rules(String role, String companies, Map<String, String> roles) {
        return new OidcProperties(
                "https://sign-in.example.com",
                "tieout",
                "secret",
                "us",
                List.of("openid"),
                "preferred_username",
                role,
                companies,
                roles);
    }
}
