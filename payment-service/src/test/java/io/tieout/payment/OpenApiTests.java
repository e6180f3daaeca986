package io.tieout.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testsupport.openapi.OpenApiDocument;
import org.junit.jupiter.api.Test;

/** docs/openapi/payment-service.json. */
class OpenApiTests {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.of("payment-service", "io.tieout.payment");

    @Test
    void thePublishedDocumentIsWhatTheControllersAre() {
        assertThat(DOCUMENT.published())
                .as(
                        "written anew by: mvn -pl payment-service -am -Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false -Dtieout.openapi.write=true test")
                .isEqualTo(DOCUMENT.text());
    }

    @Test
    void everyRequestHasItsRowInTheDocumentForPeople() {
        assertThat(DOCUMENT.undescribed()).isEmpty();
    }
}
