package io.tieout.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testsupport.openapi.Answer;
import io.tieout.testsupport.openapi.OpenApiDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/openapi/mapping-service.json. */
class OpenApiTests {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.of(
            "mapping-service",
            "io.tieout.mapping",
            new Answer(
                    "GET /api/v1/tenants/{tenant}/mapping",
                    "SettingsView",
                    false,
                    List.of("application/json", "application/yaml")),
            new Answer("GET /api/v1/mapping-schema", "", false, List.of("application/schema+json")));

    @Test
    void thePublishedDocumentIsWhatTheControllersAre() {
        assertThat(DOCUMENT.published())
                .as(
                        "written anew by: mvn -pl mapping-service -am -Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false -Dtieout.openapi.write=true test")
                .isEqualTo(DOCUMENT.text());
    }

    @Test
    void everyRequestHasItsRowInTheDocumentForPeople() {
        assertThat(DOCUMENT.undescribed()).isEmpty();
    }
}
