package io.tieout.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testsupport.openapi.Answer;
import io.tieout.testsupport.openapi.OpenApiDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/openapi/scheduler-service.json. */
class OpenApiTests {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.of(
            "scheduler-service",
            "io.tieout.scheduler",
            new Answer("GET /api/v1/tenants/{tenant}/syncs", "RunView", true, List.of("application/json", "text/csv")));

    @Test
    void thePublishedDocumentIsWhatTheControllersAre() {
        assertThat(DOCUMENT.published())
                .as(
                        "written anew by: mvn -pl scheduler-service -am -Dtest=OpenApiTests -Dsurefire.failIfNoSpecifiedTests=false -Dtieout.openapi.write=true test")
                .isEqualTo(DOCUMENT.text());
    }

    @Test
    void everyRequestHasItsRowInTheDocumentForPeople() {
        assertThat(DOCUMENT.undescribed()).isEmpty();
    }
}
