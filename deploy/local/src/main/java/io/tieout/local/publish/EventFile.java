package io.tieout.local.publish;

import io.tieout.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A file with one event per line. Empty lines and lines that begin with {@code #} are skipped. */
public final class EventFile {
    private EventFile() {}

    /**
     * The records for all lines, in their order.
     *
     * @throws Problem naming the first line that is unusable; nothing is published then
     */
    public static List<ProducerRecord<String, byte[]>> records(Path file, Clock clock) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    records.add(EventLine.toRecord(line, clock));
                }
            }
            return records;
        } catch (UnusableLine e) {
            throw new Problem("Line " + number + " of " + file + ": " + e.getMessage() + ". Nothing was published.", e);
        } catch (IOException e) {
            throw new Problem("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
