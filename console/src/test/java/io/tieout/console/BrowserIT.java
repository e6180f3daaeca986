package io.tieout.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tieout.console.person.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real Chromium, as a person sees it; pictures of each page are in {@code target/screens}. */
class BrowserIT extends RunningConsole {

    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void openTheBrowser() {
        Optional<Path> chromium =
                CHROMIUM.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        assumeTrue(
                chromium.isPresent(),
                "There is no Chromium in " + CHROMIUM
                        + ": install it (on Debian: apt-get install chromium) to test the pages in a browser.");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    @AfterAll
    static void closeTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "360,LIGHT", "360,DARK"})
    void fromTheSignInOverTheOverviewToAPayment(int width, ColorScheme theme) {
        somebody("mireille", Role.ACCOUNTANT, "acme");
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(theme)
                .setTimezoneId("Europe/Berlin")
                .setLocale("en-GB"))) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (!message.type().equals("log")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);

            page.navigate("http://localhost:" + port + "/t/acme");
            seen(page, "sign-in", width, theme);
            page.getByLabel("User name").fill("mireille");
            page.getByLabel("Password").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/t/acme**");
            assertThat(page.locator("h1").innerText().replace('\u00a0', ' '))
                    .isEqualTo("USD 5,310.00 differs between billing and Intacct.");
            seen(page, "overview", width, theme);

            if (width < 960) {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"))
                        .click();
            }
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Payments").setExact(true))
                    .first()
                    .click();
            page.waitForURL("**/payments");
            seen(page, "payments", width, theme);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("88246"))
                    .click();
            page.waitForURL("**/payments/T-1");
            seen(page, "payment", width, theme);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "360,LIGHT", "360,DARK"})
    void thePagesOfPeople(int width, ColorScheme theme) {
        somebody("adele", Role.ADMIN, "acme");
        somebody("jean-baptiste.de-la-fontaine@halvorsen.example", Role.VIEWER, "acme", "other");
        somebody("grand", Role.OPERATOR);
        somebody("mireille", Role.ACCOUNTANT, "acme");
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme))) {
            Page page = context.newPage();
            signIn(page, "adele");
            for (String path :
                    List.of("users", "add-user", "users/mireille", "users/adele", "audit", "audit?who=nobody-else")) {
                page.navigate("http://localhost:" + port + "/t/acme/" + path);
                seen(page, path.replaceAll("\\W+", "-"), width, theme);
            }
            page.navigate("http://localhost:" + port + "/profile");
            seen(page, "profile", width, theme);
        }
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme))) {
            Page page = context.newPage();
            signIn(page, "grand");
            page.navigate("http://localhost:" + port + "/companies");
            seen(page, "companies", width, theme);
        }
    }

    @Test
    void aOneTimePasswordIsAskedForFirstAndThenShownOnce() {
        somebody("adele", Role.ADMIN, "acme");
        somebody("noel", Role.VIEWER, "acme");
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            signIn(page, "adele");
            page.navigate("http://localhost:" + port + "/t/acme/users/noel");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("One-time password…"))
                    .click();
            seen(page, "user-dialog", 1280, ColorScheme.LIGHT);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give a password"))
                    .click();
            assertThat(page.locator("#one-time").innerText()).hasSize(20);
            seen(page, "user-password", 1280, ColorScheme.LIGHT);
        }
    }

    @Test
    void thePartThatIsDownAndTheEmptyListAreFreeOfFlawsToo() {
        somebody("mireille", Role.ACCOUNTANT, "acme");
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            signIn(page);
            SERVICES.isDown("scheduler-service");
            page.navigate("http://localhost:" + port + "/t/acme/audit");
            seen(page, "state-t-acme-audit", 1280, ColorScheme.LIGHT);
            SERVICES.answers("payment-service", "GET", "/api/v1/tenants/acme/payments", 200, "{\"payments\":[]}");
            SERVICES.answers(
                    "connector-service",
                    "GET",
                    "/api/v1/tenants/acme/connection",
                    200,
                    Acme.connection(
                            "PAUSED",
                            "{\"code\":\"X\",\"cause\":\"Intacct no longer accepts our password.\",\"remedy\":\"Reset it in Intacct.\"}"));
            for (String path : List.of(
                    "/t/acme",
                    "/t/acme/payments",
                    "/t/acme/payments?state=PARKED",
                    "/t/other",
                    "/nothing",
                    "/password")) {
                page.navigate("http://localhost:" + port + path);
                seen(page, "state" + path.replaceAll("\\W+", "-"), 1280, ColorScheme.LIGHT);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "360,LIGHT", "360,DARK"})
    void syncsAndImportsInEveryState(int width, ColorScheme theme) {
        somebody("mireille", Role.ACCOUNTANT, "acme");
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(theme)
                .setTimezoneId("Europe/Berlin")
                .setLocale("en-GB"))) {
            Page page = context.newPage();
            signIn(page);
            for (String path : List.of("sync", "sync?state=LOST", "sync/r1", "sync/i2", "imports/customers")) {
                page.navigate("http://localhost:" + port + "/t/acme/" + path);
                seen(page, path.replaceAll("\\W+", "-"), width, theme);
            }
            page.navigate("http://localhost:" + port + "/t/acme");
            page.locator("summary").first().click();
            seen(page, "overview-figures", width, theme);

            SERVICES.answers("scheduler-service", "GET", "/api/v1/tenants/acme/syncs", 200, "[]");
            page.navigate("http://localhost:" + port + "/t/acme/sync");
            seen(page, "sync-empty", width, theme);
            SERVICES.isDown("scheduler-service");
            SERVICES.isDown("payment-service");
            page.navigate("http://localhost:" + port + "/t/acme/sync");
            seen(page, "sync-down", width, theme);
            page.navigate("http://localhost:" + port + "/t/acme");
            seen(page, "overview-down", width, theme);
        }
    }

    /** The page itself asks on, shows the end, reads it out and takes the result. */
    @Test
    void whoeverStaysSeesASyncMoveAndEnd() {
        somebody("mireille", Role.ACCOUNTANT, "acme");
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (!message.type().equals("log")) {
                    complaints.add(message.text());
                }
            });
            signIn(page);
            String status = "/api/v1/tenants/acme/syncs/status";
            SERVICES.answers("scheduler-service", "GET", status, 200, Acme.statusWhile(Acme.runningSync()));
            page.navigate("http://localhost:" + port + "/t/acme/sync");
            seen(page, "sync-running", 1440, ColorScheme.LIGHT);
            assertThat(page.locator(".runs").innerText()).contains("96 of 187");

            SERVICES.answers(
                    "scheduler-service",
                    "GET",
                    status,
                    200,
                    Acme.statusWhile(Acme.runningSync().replace("\"read\":96", "\"read\":150")));
            page.locator(".runs span").getByText("150 of 187").waitFor();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel…"))
                    .click();
            page.waitForTimeout(2_500);
            assertThat(page.locator("#cancel-sync").isVisible())
                    .as("the question stays while the page asks on")
                    .isTrue();
            seen(page, "sync-cancel", 1440, ColorScheme.LIGHT);
            page.keyboard().press("Escape");

            SERVICES.answers(
                    "scheduler-service",
                    "GET",
                    status,
                    200,
                    "{\"waiting\":[],\"last\":%s}"
                            .formatted(Acme.runningSync()
                                    .replace("\"RUNNING\"", "\"COMPLETED\"")
                                    .replaceFirst("\"reading\":\\{[^}]*},", "")));
            page.getByText("Nothing is running").waitFor();
            assertThat(page.locator("#said").textContent()).isEqualTo("The sync has ended: Finished.");
            assertThat(page.locator("#said").getAttribute("role")).isEqualTo("status");
            assertThat(page.locator("#live").count()).isEqualTo(1);
            assertThat(page.locator("#recent table").count()).isEqualTo(1);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "360,LIGHT", "360,DARK"})
    void theListsWhatNeedsAttentionAndTheTieOutAreFreeOfFlaws(int width, ColorScheme theme) {
        somebody("mireille", Role.ACCOUNTANT, "acme");
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(theme))) {
            Page page = context.newPage();
            signIn(page);
            for (String path : List.of(
                    "/t/acme/invoices",
                    "/t/acme/invoices/INV-1",
                    "/t/acme/customers",
                    "/t/acme/customers/C-20007",
                    "/t/acme/tie-out",
                    "/t/acme/attention")) {
                page.navigate("http://localhost:" + port + path);
                seen(page, path.substring("/t/acme/".length()).replaceAll("\\W+", "-"), width, theme);
            }
            page.locator("#NO_ACCOUNT summary").click();
            page.locator("#NO_ACCOUNT").getByText("Ignore…").click();
            assertThat(page.locator("dialog[open]").isVisible()).isTrue();
            seen(page, "attention-ignore", width, theme);
        }
    }

    @Test
    void listsThatAreEmptyOrDownAreFreeOfFlawsToo() {
        somebody("mireille", Role.ACCOUNTANT, "acme");
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            signIn(page);
            String acme = "/api/v1/tenants/acme";
            SERVICES.answers("payment-service", "GET", acme + "/invoices", 200, "{\"invoices\":[]}");
            SERVICES.answers("payment-service", "GET", acme + "/exceptions", 200, "[]");
            for (String path : List.of("/t/acme/invoices", "/t/acme/invoices?q=x", "/t/acme/attention")) {
                page.navigate("http://localhost:" + port + path);
                seen(page, "state" + path.replaceAll("\\W+", "-"), 1280, ColorScheme.LIGHT);
            }
            SERVICES.isDown("payment-service");
            for (String path : List.of("/t/acme/tie-out", "/t/acme/attention", "/t/acme/invoices/INV-1")) {
                page.navigate("http://localhost:" + port + path);
                seen(page, "down" + path.replaceAll("\\W+", "-"), 1280, ColorScheme.LIGHT);
            }
        }
    }

    @Test
    void everythingIsReachedWithTheKeyboardAlone() {
        somebody("mireille", Role.ACCOUNTANT, "acme");
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            signIn(page);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the content");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "360,LIGHT", "360,DARK"})
    void connectingAndChoosingAccounts(int width, ColorScheme theme) {
        AcmeSetup.recordedIn(SERVICES);
        somebody("astrid", Role.ADMIN, "acme");
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(theme)
                .setTimezoneId("Europe/Berlin")
                .setLocale("en-GB"))) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                // Chromium's hint that a form with two passwords might be two forms is none: a connection has both.
                if (List.of("warning", "error").contains(message.type())) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            signIn(page, "astrid");

            page.navigate("http://localhost:" + port + "/t/acme/intacct");
            seen(page, "intacct", width, theme);
            page.locator("#again-UNDEPOSITED_NOT_A_BANK").click();
            page.locator(".toast").waitFor();
            assertThat(page.locator(".toast").innerText().replace('\u00a0', ' '))
                    .contains("Checked. 1 of 9 checks fails");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Disconnect…"))
                    .click();
            seen(page, "intacct-disconnect", width, theme);
            page.keyboard().press("Escape");

            page.navigate("http://localhost:" + port + "/t/acme/settings");
            seen(page, "settings", width, theme);
            page.locator("#f-advanceAccount").focus();
            page.keyboard().type("adv");
            page.locator("#f-advanceAccount-list [role=option]").first().waitFor();
            for (int down = 0; down < 4; down++) {
                page.keyboard().press("ArrowDown");
            }
            assertThat(page.locator("#f-advanceAccount").getAttribute("aria-activedescendant"))
                    .isEqualTo("f-advanceAccount-list-3");
            seen(page, "settings-list", width, theme);
            page.keyboard().press("Enter");
            assertThat(page.locator("#f-advanceAccount").inputValue()).isEqualTo("2310 · Customer advances");
            page.locator("#changes .now:has-text('2310')").waitFor();
            assertThat(page.locator("#save").innerText().replace('\u00a0', ' ')).isEqualTo("Save 2 changes");
            page.locator("#example-currency").selectOption("GBP");
            page.locator("#outcome:has-text('BRAN-GBP')").waitFor();
            seen(page, "settings-changed", width, theme);

            page.navigate("http://localhost:" + port + "/t/acme/settings/history");
            seen(page, "settings-history", width, theme);
            page.navigate("http://localhost:" + port + "/t/acme/settings/import");
            page.locator("#yaml").fill("undepositedFundsAccount: '1090'");
            SERVICES.answers("mapping-service", "POST", "/api/v1/tenants/acme/mapping/trial", 200, """
                    {"diff":[{"path":"undepositedFundsAccount","before":"1099","after":"1090"}],"problems":[],"unchecked":[]}""");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what it would change"))
                    .click();
            page.locator(".diff").waitFor();
            seen(page, "settings-import", width, theme);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void statesOfTheSetUpAreFreeOfFlawsToo() {
        somebody("astrid", Role.ADMIN, "acme");
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            signIn(page, "astrid");
            SERVICES.answers(
                    "mapping-service",
                    "GET",
                    "/api/v1/tenants/acme/mapping",
                    404,
                    RecordedServices.problem(404, "None."));
            SERVICES.answers("mapping-service", "GET", "/api/v1/tenants/acme/mapping/changes", 200, "[]");
            for (String path : List.of("/t/acme/settings", "/t/acme/settings/history")) {
                page.navigate("http://localhost:" + port + path);
                seen(page, "bare" + path.replaceAll("\\W+", "-"), 1280, ColorScheme.LIGHT);
            }
            SERVICES.answers(
                    "connector-service",
                    "GET",
                    "/api/v1/tenants/acme/connection",
                    404,
                    RecordedServices.problem(404, "None."));
            page.navigate("http://localhost:" + port + "/t/acme/intacct");
            seen(page, "bare-intacct", 1280, ColorScheme.LIGHT);
            AcmeSetup.recordedIn(SERVICES);
            Acme.recordedIn(SERVICES);
            SERVICES.answers("connector-service", "POST", "/api/v1/tenants/acme/connection/test", 200, """
                    {"ok":true,"first":"Nothing to do: the connection to company HALVORSEN works.","checks":[]}""");
            page.navigate("http://localhost:" + port + "/t/acme/intacct");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Test Connection"))
                    .click();
            page.locator(".toast:has-text('The connection to company HALVORSEN works.')")
                    .waitFor();
            assertThat(page.url()).endsWith("/t/acme/intacct");
            SERVICES.answers(
                    "connector-service",
                    "GET",
                    "/api/v1/tenants/acme/connection",
                    200,
                    Acme.connection(
                            "PAUSED",
                            "{\"code\":\"SIGN_IN_FAILED\",\"cause\":\"Intacct no longer accepts our password.\",\"remedy\":\"Enter it.\"}"));
            SERVICES.isDown("mapping-service");
            for (String path : List.of("/t/acme/intacct", "/t/acme/settings")) {
                page.navigate("http://localhost:" + port + path);
                seen(page, "down" + path.replaceAll("\\W+", "-"), 1280, ColorScheme.LIGHT);
            }
        }
    }

    private void signIn(Page page) {
        signIn(page, "mireille");
    }

    private void signIn(Page page, String username) {
        page.navigate("http://localhost:" + port + "/t/acme");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/t/acme**");
    }

    /** Takes a picture, and holds what every page has to hold: nothing scrolls sideways, and axe finds nothing. */
    private static void seen(Page page, String name, int width, ColorScheme theme) {
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(
                        "target",
                        "screens",
                        "%s-%d-%s.png".formatted(name, width, theme.name().toLowerCase(Locale.ROOT)))));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s at %d scrolls sideways", name, width)
                .isEqualTo(true);
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(violation -> violation.getId() + ": "
                                        + Stream.ofNullable(violation.getNodes())
                                                .flatMap(List::stream)
                                                .map(node -> node.getHtml())
                                                .toList())
                                .toList())
                .as(name)
                .isEmpty();
    }
}
