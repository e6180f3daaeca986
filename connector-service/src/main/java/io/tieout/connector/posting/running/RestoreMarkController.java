package io.tieout.connector.posting.running;

import io.tieout.connector.posting.store.RestoreMark;
import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.Conflict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The restore mark, for operations. */
@RestController
@RequestMapping("/api/v1/restore-mark")
class RestoreMarkController {

    private static final Logger log = LoggerFactory.getLogger(RestoreMarkController.class);

    private final TenantAccess access;
    private final RestoreMark mark;
    private final Replay replay;

    RestoreMarkController(TenantAccess access, RestoreMark mark, Replay replay) {
        this.access = access;
        this.mark = mark;
        this.replay = replay;
    }

    @GetMapping
    MarkView look() {
        access.checkAll();
        Optional<RestoreMark.Standing> standing = mark.standing();
        return new MarkView(standing.isPresent(), standing.orElse(null));
    }

    /**
     * All that was received before the restore has been replayed.
     *
     * @param anyway although Kafka says that it has not, or does not answer
     */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@RequestParam(defaultValue = "false") boolean anyway) {
        access.checkAll();
        List<String> unread = anyway || mark.standing().isEmpty() ? List.of() : replay.unread();
        if (!unread.isEmpty()) {
            throw new Conflict(
                    "It is not certain that all that stood in Kafka when the mark was set has been read again: %s. What comes after the mark is lifted and is dated in the future would be sent without a question. Wait until it is read, or lift the mark with ?anyway=true."
                            .formatted(String.join("; ", unread)));
        }
        if (!mark.lift(access.who())) {
            throw new Conflict("No restore mark stands; there is nothing to lift.");
        }
        log.atWarn()
                .addKeyValue("who", access.who())
                .addKeyValue("anyway", anyway)
                .log("The restore mark is lifted: what is received from now on is sent as it comes");
    }

    /** @param mark null where none stands */
    record MarkView(boolean stands, RestoreMark.@Nullable Standing mark) {}
}
