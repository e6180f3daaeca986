package io.tieout.connector.choices;

import io.tieout.connector.connection.Connections;
import io.tieout.starter.security.TenantAccess;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists to choose from. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/choices")
class ChoicesController {

    private final TenantAccess access;
    private final Connections connections;
    private final ReadingChoices reading;

    ChoicesController(TenantAccess access, Connections connections, ReadingChoices reading) {
        this.access = access;
        this.connections = connections;
        this.reading = reading;
    }

    @GetMapping
    Choices choices(@PathVariable String tenant) {
        return reading.read(connections.of(access.check(tenant)));
    }

    @ExceptionHandler
    ProblemDetail failed(ChoosingFailed failed) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, failed.getMessage());
    }
}
