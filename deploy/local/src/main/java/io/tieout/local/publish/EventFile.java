package io.tieout.local.publish;

import io.tieout.local.Problem;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A file with one event per line. Empty lines and lines that begin with {@code #} are skipped. */
public final class EventFile {
    private EventFile() {}

    /**
     * Writes events down, one per line, and gives back their records.
     *
     * @param events each in the JSON format of CloudEvents
     */
    public static List<ProducerRecord<String, byte[]>> write(Path file, List<Map<String, Object>> events, Clock clock) {
        String text =
                events.stream().map(Json.mapper()::writeValueAsString).collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Problem("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
        return records(file, clock);
    }

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
