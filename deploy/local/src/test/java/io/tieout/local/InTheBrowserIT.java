package io.tieout.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.tieout.local.RealRun.Ended;
import io.tieout.local.process.ProcessRecord;
import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console of the real stack in a real Chromium, from the last lines of {@code ./tieout up} to a recorded payment. */
class InTheBrowserIT {

    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final Path EXAMPLE =
            Path.of("../../docs/examples/payments.jsonl").toAbsolutePath().normalize();
    private static final String OWN = "a sentence of my own choice";

    @TempDir
    Path data;

    @Test
    void fromTheOneTimePasswordToARecordedPaymentAndThroughAPartThatStops() throws Exception {
        Path chromium = chromium();
        var tieout = new RealRun(data);
        Ended up = tieout.onFreePorts(_ -> {}, "up", "--detach");
        assertThat(up.code()).as(up.output()).isZero();
        Matcher wayIn = up.said().stream()
                .map(ConsoleVisitor.WAY_IN::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            Page page = browser.newPage();
            signIn(page, wayIn);
            PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Billing and Intacct");

            assertThat(tieout.run("publish", EXAMPLE.toString()).code()).isZero();
            aPaymentIsRecorded(page, wayIn.group(1));
            aPartStopsAndTheRestGoesOn(page, wayIn.group(1));
        }
    }

    private static void signIn(Page page, Matcher wayIn) {
        page.navigate(wayIn.group(1));
        page.getByLabel("User name").fill(wayIn.group(2));
        page.getByLabel("Password").fill(wayIn.group(3));
        button(page, "Sign in");
        page.getByLabel("The one-time password").fill(wayIn.group(3));
        page.getByLabel("The new one", new Page.GetByLabelOptions().setExact(true))
                .fill(OWN);
        page.getByLabel("The new one, once more").fill(OWN);
        button(page, "Change the password");
        PlaywrightAssertions.assertThat(page.locator("#toasts")).containsText("Your password is changed.");
    }

    private static void aPaymentIsRecorded(Page page, String console) {
        await().pollInSameThread().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            page.navigate(console + "/t/demo/payments?state=POSTED");
            assertThat(page.locator("main tbody tr").count()).isEqualTo(3);
        });
        page.locator("main tbody a").first().click();
        PlaywrightAssertions.assertThat(page.locator("main .tl")).containsText("Billing told of the payment");
        PlaywrightAssertions.assertThat(page.locator("main .tl")).containsText("Recorded as");
        page.navigate(console + "/t/demo/audit");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("Connection to Intacct saved");
    }

    private void aPartStopsAndTheRestGoesOn(Page page, String console) throws Exception {
        ProcessRecord payment = new DataFolder(data)
                .stateFile()
                .read()
                .orElseThrow()
                .named(Role.PAYMENT.label())
                .orElseThrow();
        payment.process().signal("STOP");
        try {
            page.navigate(console + "/t/demo");
            PlaywrightAssertions.assertThat(page.locator("#flow.down"))
                    .containsText("Payments cannot be shown at the moment.");
            PlaywrightAssertions.assertThat(page.locator("section:has(#h-sync)"))
                    .containsText("Finished");
        } finally {
            payment.process().signal("CONT");
        }
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            page.navigate(console + "/t/demo");
            assertThat(page.locator("#flow").innerText()).contains("3 recorded");
        });
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Path chromium() {
        Optional<Path> chromium =
                CHROMIUM.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        assumeTrue(
                chromium.isPresent(),
                "There is no Chromium in " + CHROMIUM
                        + ": install it (on Debian: apt-get install chromium) to test the console of the stack in a browser.");
        return chromium.orElseThrow();
    }

    @AfterEach
    void endWhatIsLeft() throws Exception {
        new RealRun(data).endWhatIsLeft();
    }
}
