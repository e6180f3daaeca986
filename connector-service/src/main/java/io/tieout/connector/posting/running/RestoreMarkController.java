package io.tieout.connector.posting.running;

import io.tieout.connector.posting.store.RestoreMark;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Conflict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The restore mark, for operations. */
@RestController
@RequestMapping("/api/v1/restore-mark")
class RestoreMarkController {

    private static final Logger log = LoggerFactory.getLogger(RestoreMarkController.class);

    private final TenantAccess access;
    private final RestoreMark mark;

    RestoreMarkController(TenantAccess access, RestoreMark mark) {
        this.access = access;
        this.mark = mark;
    }

    @GetMapping
    MarkView look() {
        access.checkAll();
        Optional<RestoreMark.Standing> standing = mark.standing();
        return new MarkView(standing.isPresent(), standing.orElse(null));
    }

    /** All that was received before the restore has been replayed. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift() {
        access.checkAll();
        if (!mark.lift(access.who())) {
            throw new Conflict("No restore mark stands; there is nothing to lift.");
        }
        log.atWarn()
                .addKeyValue("who", access.who())
                .log("The restore mark is lifted: what arrives is sent as it comes");
    }

    /** @param mark null where none stands */
    record MarkView(boolean stands, RestoreMark.@Nullable Standing mark) {}
}
