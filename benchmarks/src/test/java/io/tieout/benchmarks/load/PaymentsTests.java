package io.tieout.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.benchmarks.bed.SimulatorControl.Invoice;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentsTests {

    private static final Merchants MERCHANTS = new Merchants(
            List.of("ONE00001", "ONE00002"),
            List.of(new Invoice("INV-10001", 11, "C-1001"), new Invoice("INV-10002", 12, "C-1002")));

    private final Payments payments = new Payments(MERCHANTS, "run");

    @Test
    void thePaymentsPassTheDoorOfTheServices() {
        for (Event<?> event : payments.ofEach(3)) {
            assertThat(new EventCodec().decode(new EventCodec().encode(event)))
                    .isEqualTo(new Decoded.Understood(event));
        }
    }

    @Test
    void noTwoPaymentsAreTheSame() {
        List<Event<?>> all = payments.ofEach(10);

        assertThat(all).hasSize(20);
        assertThat(all.stream().map(event -> event.tenant() + " " + event.subject()))
                .doesNotHaveDuplicates();
        assertThat(all.stream().map(Event::id)).doesNotHaveDuplicates();
        assertThat(payments.of("ONE00001", 1))
                .doesNotContainAnyElementsOf(new Payments(MERCHANTS, "warm").of("ONE00001", 1));
    }

    @Test
    void theCompaniesTakeTurns() {
        assertThat(payments.ofEach(2).stream().map(event -> event.tenant().value()))
                .containsExactly("one00001", "one00002", "one00001", "one00002");
    }
}
