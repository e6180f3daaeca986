package io.tieout.connector.reading.run;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.UnreadRecords;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says at the end of a run what a person should know of it: what was assumed, what was left out, which records are not understood. */
@Component
class Concluding {

    private final UnreadRecords unread;

    Concluding(UnreadRecords unread) {
        this.unread = unread;
    }

    /** @return null where there is nothing to say */
    @Nullable
    Problem problem(SyncRun run, Connection connection) {
        List<Problem> all = new ArrayList<>();
        int count = unread.count(run.tenant(), connection.book());
        if (count > 0) {
            all.add(new Problem(
                    ProblemCode.RECORDS_UNREAD,
                    "%d %s of this company cannot be understood, so that what was read is not complete."
                            .formatted(count, count == 1 ? "record" : "records"),
                    "Look at the unread records: each says what is wrong with it and what to do."));
        }
        all.addAll(run.progress().remarks());
        return all.isEmpty()
                ? null
                : all.getFirst()
                        .saying(
                                all.stream().map(Problem::cause).collect(Collectors.joining(" ")),
                                all.stream().map(Problem::remedy).distinct().collect(Collectors.joining(" ")));
    }
}
