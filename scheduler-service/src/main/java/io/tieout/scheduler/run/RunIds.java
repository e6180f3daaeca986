package io.tieout.scheduler.run;

import io.tieout.model.id.RunId;

/** Makes ids for runs that nothing else identifies. */
@FunctionalInterface
interface RunIds {

    /** An id that was never given before. Thread-safe. */
    RunId next();
}
