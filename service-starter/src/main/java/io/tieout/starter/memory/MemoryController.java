package io.tieout.starter.memory;

import io.tieout.starter.security.TenantAccess;
import io.tieout.starter.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The age of the database, for operations. */
@RestController
@RequestMapping("/api/v1/memory")
class MemoryController {

    private final TenantAccess access;
    private final Memory memory;

    MemoryController(TenantAccess access, Memory memory) {
        this.access = access;
        this.memory = memory;
    }

    @GetMapping
    MemoryView look() {
        access.checkAll();
        return MemoryView.of(memory.belief());
    }

    @PostMapping("/restored")
    MemoryView restored(@RequestBody Restored said) {
        access.checkAll();
        memory.restored(access.who(), said.checkedReason());
        return MemoryView.of(memory.belief());
    }

    /** Why the database was restored. */
    record Restored(@Nullable String reason) {

        String checkedReason() {
            if (reason == null || reason.isBlank()) {
                throw new InvalidRequest(
                        "\"reason\" is missing: say to which moment the database was put back, and why.");
            }
            return reason;
        }
    }

    /**
     * @param state TRUSTED, UNKNOWN, OLD or MOVED
     * @param age of the database as it was last seen; null where it was not
     * @param sentence what is the matter; null where nothing is
     */
    record MemoryView(
            String state, @Nullable Age age, @Nullable String sentence) {

        static MemoryView of(Belief belief) {
            return switch (belief) {
                case Belief.Trusted(Age age) -> new MemoryView("TRUSTED", age, null);
                case Belief.Unknown(String sentence) -> new MemoryView("UNKNOWN", null, sentence);
                case Belief.Old old -> new MemoryView("OLD", old.age(), old.sentence());
                case Belief.Moved moved -> new MemoryView("MOVED", moved.age(), moved.sentence());
            };
        }
    }
}
