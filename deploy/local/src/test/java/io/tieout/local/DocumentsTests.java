package io.tieout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.local.demo.DemoCompany;
import io.tieout.local.publish.EventFile;
import io.tieout.local.reality.situation.Situation;
import io.tieout.local.reality.situation.Situations;
import io.tieout.local.stack.Role;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Json;
import io.tieout.model.event.RawEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer copies from the documents works on the local stack. */
class DocumentsTests {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern ADDRESS = Pattern.compile("(?:localhost|127\\.0\\.0\\.1):(\\d+)");
    private static final Pattern BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "docs/events.md", "docs/rest.md", "docs/reliability.md", "docs/performance.md"})
    void portsInWhatCanBeCopiedAreThoseOfTheLocalStack(String document) throws IOException {
        Set<String> usual = Stream.of(Role.values())
                .map(it -> Integer.toString(it.usualPort()))
                .collect(Collectors.toSet());
        String blocks = BLOCK.matcher(Files.readString(HOME.resolve(document)))
                .results()
                .map(it -> it.group())
                .collect(Collectors.joining("\n"));

        assertThat(ADDRESS.matcher(blocks).results().map(it -> it.group(1))).isSubsetOf(usual);
    }

    @Test
    void theExampleFileHoldsEventsOfTheTenantThatUpConnects() {
        List<ProducerRecord<String, byte[]>> records =
                EventFile.records(HOME.resolve("docs/examples/payments.jsonl"), Clock.systemUTC());

        assertThat(records).hasSize(4).allSatisfy(it -> {
            Decoded.Understood understood = understood(it);
            assertThat(understood.event().tenant().value()).isEqualTo(DemoCompany.ORDINARY.tenant());
        });
    }

    /** Its name stands in the lines for kcat. */
    @Test
    void theExampleBodyIsAPayment() throws IOException {
        var payment = Json.mapper()
                .readValue(Files.readString(HOME.resolve("docs/examples/payment.json")), PaymentTransaction.class);

        assertThat(EventTypes.payment(payment.transactionType()).topic().topicName())
                .isEqualTo("billing.payment.v1");
        assertThat(Files.readString(HOME.resolve("docs/events.md")))
                .contains("-k demo:" + payment.customerId(), "docs/examples/payment.json");
    }

    @Test
    void everySituationHasANameThatATenantAndACompanyCanHave() {
        assertThat(Situations.all().stream().map(Situation::name))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Situations.all())
                .allSatisfy(it -> assertThat(it.expected().events()).isNotEmpty());
    }

    /** A claim of docs/reality.md without its test is none. */
    @Test
    void everyLineOfWhatRealCompaniesDoNamesTestsAndSituationsThatExist() throws IOException {
        String page = Files.readString(HOME.resolve("docs/reality.md"));
        Set<String> tests = testClasses();
        List<String> lines = page.lines()
                .filter(it -> it.startsWith("| ") && !it.startsWith("| situation") && !it.startsWith("| ---"))
                .toList();

        assertThat(lines).hasSizeGreaterThan(40).allSatisfy(line -> {
            String seenBy = line.substring(line.lastIndexOf("| ", line.length() - 3));
            assertThat(names(seenBy, "[A-Z]\\w+(?:IT|Tests)")).isNotEmpty().isSubsetOf(tests);
        });
        assertThat(names(page, "[a-z]+(?:-[a-z]+)+"))
                .containsAll(Situations.all().stream().map(Situation::name).toList());
    }

    private static Set<String> names(String text, String form) {
        return Pattern.compile("`(" + form + ")`")
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> testClasses() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith("IT.java") || it.endsWith("Tests.java"))
                    .map(it -> it.substring(0, it.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Decoded.Understood understood(ProducerRecord<String, byte[]> message) {
        Map<String, byte[]> headers = new HashMap<>();
        message.headers().forEach(it -> headers.put(it.key(), it.value()));
        Decoded decoded = new EventCodec().decode(new RawEvent(headers, message.value()));
        assertThat(decoded).as(new String(message.value(), UTF_8)).isInstanceOf(Decoded.Understood.class);
        return (Decoded.Understood) decoded;
    }
}
