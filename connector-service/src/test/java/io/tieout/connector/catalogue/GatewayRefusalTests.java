package io.tieout.connector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayRefusalTests {

    @Test
    void eachRowOfTheGatewayIsASentenceOfItsOwn() {
        var refusal = GatewayRefusal.ofFunction(List.of(
                new GatewayError("BL03000018", "", "The period is closed.", "Open it"),
                new GatewayError("BL01001973", "", "Could not create the record!", "")));

        assertThat(refusal.words()).isEqualTo("The period is closed. Open it. Could not create the record!");
    }

    @Test
    void aRowThatIsSaidTwiceIsReadOnce() {
        var row = new GatewayError("BL01001973", "", "Could not create the record!", "");

        assertThat(GatewayRefusal.ofFunction(List.of(row, row)).words()).isEqualTo("Could not create the record!");
    }
}
