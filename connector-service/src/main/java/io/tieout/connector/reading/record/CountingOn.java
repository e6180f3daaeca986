package io.tieout.connector.reading.record;

import io.tieout.starter.memory.AfterRestore;
import io.tieout.starter.memory.Age;
import org.springframework.stereotype.Component;

/** Lets the revisions of records count on above those that were published in the forgotten time. */
@Component
class CountingOn implements AfterRestore {

    private final ReadRecords records;

    CountingOn(ReadRecords records) {
        this.records = records;
    }

    @Override
    public void restored(Age begun, String who, String reason) {
        records.countFrom(begun.beat());
    }
}
