package io.tieout.local.publish;

import io.tieout.embedded.Reason;
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

/** A file of events: JSON objects one after the other, each on a line or over several, with comments that begin with {@code #}. */
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
            throw new Problem("The file " + file + " cannot be written: " + Reason.of(e) + ".", e);
        }
        return records(file, clock);
    }

    /**
     * The records for all events, in their order.
     *
     * @throws Problem naming the line of the first that is unusable; nothing is published then
     */
    public static List<ProducerRecord<String, byte[]>> records(Path file, Clock clock) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        int line = 0;
        try {
            for (JsonValues.Found found : JsonValues.in(text(file))) {
                line = found.line();
                records.add(FileEvent.toRecord(found.json(), clock));
            }
        } catch (UnusableEvent e) {
            throw unusable(file, line, e);
        } catch (JsonValues.NotJson e) {
            throw unusable(file, e.line(), e);
        }
        if (records.isEmpty()) {
            throw new Problem("There is no event in " + file + ". Nothing was published.");
        }
        return records;
    }

    private static Problem unusable(Path file, int line, RuntimeException why) {
        return new Problem("Line %d of %s: %s. Nothing was published.".formatted(line, file, why.getMessage()), why);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Problem("The file " + file + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }
}
