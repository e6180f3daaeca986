package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.tieout.console.person.Role;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages show, and what they show while a part is down. */
class PagesIT extends RunningConsole {

    private Session session;

    @BeforeEach
    void comeIn() {
        session = signedIn(somebody("mireille", Role.ACCOUNTANT, "acme"));
    }

    @Test
    void theOverviewBeginsWithTheMoneyThatDiffers() {
        Document page = session.get("/t/acme").html();

        assertThat(plain(page.select("h1").text())).isEqualTo("USD 5,310.00 differs between billing and Intacct.");
        assertThat(plain(page.select(".lede").text())).isEqualTo("12 documents explain all of it.");
        assertThat(page.select("#h-cur").text()).isEqualTo("Open invoices, both sides");
        assertThat(plain(page.select("table[aria-label*=both sides] tbody tr")
                        .eachText()
                        .toString()))
                .contains("USD 1,482,906.18 1,488,216.18 −5,310.00 Differs", "EUR 394,120.07 394,120.07 0.00 Tied out");
        assertThat(plain(page.select(".wire.main").text()))
                .contains("4,812 payments", "2 on their way", "4,797 recorded");
        assertThat(plain(page.select(".wire.drop").text())).isEqualTo("13 need attention");
        assertThat(page.select("#h-sync ~ *, .kv").text()).contains("Finished");
        assertThat(page.select(".btn.primary").eachText()).containsExactly("Fix the differences");
        assertThat(page.select("nav [aria-current=page]").text()).isEqualTo("Overview");
        assertThat(page.select(".company").text()).isEqualTo("Halvorsen & Brás Optical 3 entities · USD");
        assertThat(page.title()).isEqualTo("Overview · Tieout");
    }

    @Test
    void whatNeedsAttentionIsToldByCauseWithItsMoneyByCurrency() {
        Document page = session.get("/t/acme").html();

        assertThat(plain(page.select("table[aria-label*=by cause] tbody tr")
                        .first()
                        .text()))
                .startsWith("The period is closed in Intacct in Intacct 5 documents USD 4,065.25");
        assertThat(plain(page.select("table[aria-label*=by cause] tbody tr")
                        .last()
                        .text()))
                .contains("here 3 documents USD 804.75 JPY 52,000");
    }

    @Test
    void figuresAreAsTheBrowsersLanguageHasThem() {
        assertThat(plain(session.get("/t/acme", "Accept-Language", "de-DE,de;q=0.9,en;q=0.5")
                        .html()
                        .select("h1")
                        .text()))
                .isEqualTo("USD 5.310,00 differs between billing and Intacct.");
    }

    @Test
    void timesAreInTheZoneOfTheBrowser() {
        session.keep("zone", "Asia/Tokyo");

        assertThat(session.get("/t/acme/payments/T-1").text()).contains("times in Asia/Tokyo", "18:14:02");
    }

    @Test
    void aListHasItsFilterInTheAddressAndAnHonestCount() {
        Document page = session.get("/t/acme/payments").html();

        assertThat(page.select("tbody tr")).hasSize(5);
        assertThat(plain(page.select("tbody tr").get(2).text()))
                .contains("88198", "Ōkubo Lens Works K.K.", "Recorded as 104996", "JPY 318,000");
        assertThat(page.select("tbody tr").get(2).select(".money").attr("data-pad"))
                .isEqualTo(".00");
        assertThat(plain(page.select(".pager").text())).isEqualTo("Newest first, 5 of 4,812 shown Older");
        assertThat(page.select(".pager a").attr("href")).isEqualTo("/t/acme/payments?after=17");
        assertThat(page.select("a[download]").attr("href")).isEqualTo("/t/acme/payments.csv");

        Document refused = session.get("/t/acme/payments?state=REJECTED").html();
        assertThat(refused.select("option[selected]").text()).isEqualTo("Refused");
        assertThat(refused.select(".applied a").first().attr("href")).isEqualTo("/t/acme/payments");
        assertThat(refused.select("a[download]").attr("href")).isEqualTo("/t/acme/payments.csv?state=REJECTED");
    }

    @Test
    void whatOthersWroteIsTextAndNeverMarkup() {
        Document page = session.get("/t/acme/payments").html();

        assertThat(page.select("tbody tr").last().text()).contains("<b>Bold</b> & Sons");
        assertThat(page.select("tbody b")).isEmpty();
    }

    @Test
    void nothingYetAndNothingForThisFilterAreTwoThings() {
        SERVICES.answers("payment-service", "GET", "/api/v1/tenants/acme/payments", 200, "{\"payments\":[]}");

        assertThat(session.get("/t/acme/payments").text()).contains("No payment has come from billing yet");
        assertThat(session.get("/t/acme/payments?state=PARKED").text())
                .contains("No payment matches this filter", "Clear all filters")
                .doesNotContain("has come from billing yet");
    }

    @Test
    void aPaymentHasItsTwoStatusesAndAllThatHappenedToIt() {
        Document page = session.get("/t/acme/payments/T-1").html();

        assertThat(plain(page.select("h1").text())).isEqualTo("Payment 88171, EUR 2,480.00");
        assertThat(plain(page.select(".sides").text()))
                .contains("In billing Taken", "In Intacct Recorded as 104882", "Nothing left over");
        assertThat(page.select(".tl h3").eachText().stream().map(PagesIT::plain))
                .containsExactly(
                        "Billing told of the payment",
                        "Waits",
                        "Tried again by mireille",
                        "On its way to Intacct",
                        "Recorded as 104882");
        assertThat(page.select(".tl .day span").text()).contains("26");
        assertThat(page.select(".entry, .sum").text()).contains("2,480.00");
    }

    @Test
    void anIdMayHoldASlash() {
        assertThat(session.get("/t/acme/payments/BR%2F2026%2F117").status()).isEqualTo(200);
        assertThat(session.get("/t/acme/payments/BR%2F2026%2F117").text()).contains("BR/2026/117");
    }

    @Test
    void aPaymentThatIsNotThereIsASentence() {
        Session.Page page = session.get("/t/acme/payments/T-404");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("There is no such record");
    }

    @Test
    void aListIsTakenOutAsItIsFiltered() {
        SERVICES.answers("payment-service", "GET", "/api/v1/tenants/acme/payments", 200, "{\"payments\":[]}");

        Session.Page file = session.get("/t/acme/payments.csv?state=PARKED");

        assertThat(file.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.raw().body())
                .isEqualTo("\ufeffPayment,Customer,Date,Method,In billing,In Intacct,Amount,Currency\r\n");
    }

    /** The recorded list has a next page that is no other than the one before. */
    @Test
    void aFileThatCannotBeFinishedIsBrokenOffSoThatNobodyTakesAPartForTheWhole() {
        assertThatThrownBy(() -> session.get("/t/acme/payments.csv")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aServiceThatIsDownGreysOutItsPartAndNothingElse() {
        SERVICES.isDown("scheduler-service");

        Document page = session.get("/t/acme").html();

        assertThat(page.select(".down").text()).contains("Syncs cannot be shown at the moment.", "Try again");
        assertThat(plain(page.select("h1").text())).contains("USD 5,310.00");
        assertThat(page.select(".down h2").text()).isEqualTo("Sync");
    }

    @Test
    void aServiceThatHangsIsNotWaitedFor() {
        SERVICES.hangs("payment-service");
        Instant begun = Instant.now();

        Document page = session.get("/t/acme").html();

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(page.select("h1").text()).isEqualTo("Whether it ties out cannot be shown at the moment.");
        assertThat(page.select("#h-sync").text()).isEqualTo("Sync");
        assertThat(session.get("/t/acme/payments").html().select(".down").text())
                .contains("Payments cannot be shown at the moment.");
    }

    @Test
    void everythingIsDownAndThePageStandsAllTheSame() {
        List.of("connector-service", "mapping-service", "payment-service", "scheduler-service")
                .forEach(SERVICES::isDown);

        assertThat(session.get("/t/acme").status()).isEqualTo(200);
        assertThat(session.get("/t/acme/payments").status()).isEqualTo(200);
        assertThat(session.get("/t/acme/payments/T-1").status()).isEqualTo(200);
        assertThat(session.get("/t/acme/payments.csv").status()).isEqualTo(503);
        assertThat(session.get("/readyz").status()).isEqualTo(200);
    }

    @Test
    void aBrokenConnectionIsABannerOnEveryPage() {
        SERVICES.answers(
                "connector-service",
                "GET",
                "/api/v1/tenants/acme/connection",
                200,
                Acme.connection(
                        "PAUSED",
                        "{\"code\":\"CONNECTION_REFUSED\",\"cause\":\"Intacct no longer accepts our password.\",\"remedy\":\"Reset it in Intacct.\"}"));

        for (String path : List.of("/t/acme", "/t/acme/payments", "/t/acme/payments/T-1")) {
            assertThat(session.get(path).html().select(".banner[role=alert]").text())
                    .as(path)
                    .contains("Intacct no longer accepts our password.", "Reset it in Intacct.");
        }
    }

    @Test
    void syncNowIsAskedForByNameAndAnswered() {
        assertThat(session.post("/t/acme", "/t/acme/sync-now", Map.of()).location())
                .isEqualTo("/t/acme/sync");
        assertThat(session.get("/t/acme/sync").html().select(".toast").text()).isEqualTo("The sync has begun.");
        assertThat(session.get("/t/acme/sync").html().select(".toast")).isEmpty();

        JWTClaimsSet token = SERVICES.asked("scheduler-service").stream()
                .filter(asked -> asked.method().equals("POST"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .token();
        assertThat(token.getSubject()).isEqualTo("mireille");
        assertThat(token.getClaim("role")).isEqualTo("ACCOUNTANT");
        assertThat(token.getClaim("tenants")).isEqualTo(List.of("acme"));
        assertThat(token.getExpirationTime().getTime() - token.getIssueTime().getTime())
                .isLessThanOrEqualTo(60_000);
    }

    @Test
    void aViewerIsOfferedNothingThatChangesAnything() {
        Session viewer = signedIn(somebody("vera", Role.VIEWER, "acme"));

        assertThat(viewer.get("/t/acme").html().select("form[action*=sync-now]"))
                .isEmpty();
    }

    @Test
    void noTokenReachesTheBrowser() {
        for (String path : List.of("/t/acme", "/t/acme/payments", "/t/acme/payments/T-1", "/t/acme/flow")) {
            Session.Page page = session.get(path);
            assertThat(page.raw().body() + page.raw().headers().map()).as(path).doesNotContain("Bearer", "eyJ");
        }
    }

    @Test
    void whoeverHasOneCompanyIsInItAndWhoeverHasSeveralChooses() {
        assertThat(session.get("/").location()).isEqualTo("/t/acme");
        Session operator = signedIn(somebody("olga", Role.OPERATOR));
        assertThat(operator.get("/").location()).isEqualTo("/companies");
        assertThat(operator.get("/companies").html().select("tbody a").eachAttr("href"))
                .contains("/t/acme", "/t/other");
    }

    @Test
    void theFlowAloneIsAPieceAndNoPage() {
        Document piece = session.get("/t/acme/flow", "HX-Request", "true").html();

        assertThat(piece.select("section#flow")).hasSize(1);
        assertThat(piece.select("nav, h1, title")).isEmpty();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
