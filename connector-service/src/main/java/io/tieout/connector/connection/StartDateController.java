package io.tieout.connector.connection;

import io.tieout.model.id.TenantId;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** From which day on a tenant's documents are read and written. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}/connection/start-date")
class StartDateController {

    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private static final String EARLIER =
            "What is dated before the earlier start date was not read: sync everything once to read it.";

    private final TenantAccess access;
    private final SettingStartDates setting;

    StartDateController(TenantAccess access, SettingStartDates setting) {
        this.access = access;
        this.setting = setting;
    }

    /** @param startDate YYYY-MM-DD; null for none */
    record StartDate(@Nullable String startDate) {}

    /**
     * What counts now.
     *
     * @param note what is left to do so that it counts for what was read before; null for nothing
     */
    record View(@Nullable LocalDate startDate, @Nullable String note) {}

    @GetMapping
    View get(@PathVariable String tenant) {
        return new View(setting.of(access.check(tenant)), null);
    }

    @PutMapping
    View put(@PathVariable String tenant, @RequestBody StartDate wanted) {
        TenantId id = access.check(tenant);
        LocalDate day = day(wanted.startDate());
        LocalDate before = setting.change(id, day, access.who());
        return new View(day, before != null && day.isBefore(before) ? EARLIER : null);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String tenant) {
        setting.change(access.check(tenant), null, access.who());
    }

    private static LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidRequest(
                    "\"startDate\" is missing; send it as YYYY-MM-DD, or delete the start date to read and write everything.");
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.isBefore(EARLIEST) || !day.isBefore(LATEST)) {
                throw new InvalidRequest(
                        "\"startDate\" is %s but has to be from %s to before %s.".formatted(day, EARLIEST, LATEST));
            }
            return day;
        } catch (DateTimeException odd) {
            throw new InvalidRequest("\"startDate\" is no date of the form YYYY-MM-DD.");
        }
    }
}
