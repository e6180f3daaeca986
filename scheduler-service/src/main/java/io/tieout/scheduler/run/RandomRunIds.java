package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Random ids, 122 bits. */
@Component
final class RandomRunIds implements RunIds {

    @Override
    public RunId next() {
        return new RunId(UUID.randomUUID().toString());
    }
}
