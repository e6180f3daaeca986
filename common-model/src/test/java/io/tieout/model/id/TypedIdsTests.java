package io.tieout.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.model.event.Json;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdsTests {

    static Stream<Function<String, Object>> types() {
        return Stream.of(
                CommandId::new,
                CustomerId::new,
                EventId::new,
                InvoiceId::new,
                PaymentId::new,
                RunId::new,
                TransactionId::new);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyIdKeepsTheSameRules(Function<String, Object> type) {
        assertThat(type.apply("Ünï 12/4:x")).hasToString("Ünï 12/4:x");
        assertThat(type.apply("x".repeat(200))).isEqualTo(type.apply("x".repeat(200)));
        for (String bad :
                new String[] {"", " ", " x", "x ", "a\nb", "a\u0000b", "a\uD800b", "\uDC00", "x".repeat(201)}) {
            assertThatThrownBy(() -> type.apply(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"acme", "ACME_2", "a.b-c", "0123456789012345678901234567890123456789012345678901234567890123"})
    void aTenantIsAShortPlainName(String tenant) {
        assertThat(new TenantId(tenant)).hasToString(tenant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme:eu",
                "a b",
                "a/b",
                "ä",
                "",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void aTenantWithAColonWouldMakeTheKeyAmbiguousAndIsRefused(String tenant) {
        assertThatThrownBy(() -> new TenantId(tenant)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void jsonCarriesAnIdAsAText() {
        assertThat(Json.mapper().writeValueAsString(new InvoiceId("INV-1"))).isEqualTo("\"INV-1\"");
        assertThat(Json.mapper().readValue("\"INV-1\"", InvoiceId.class)).isEqualTo(new InvoiceId("INV-1"));
    }
}
