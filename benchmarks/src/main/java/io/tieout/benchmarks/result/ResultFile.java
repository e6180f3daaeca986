package io.tieout.benchmarks.result;

import io.tieout.local.Problem;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where results are kept as JSON, a file for each benchmark; the latest run replaces the one before.
 *
 * @param folder need not exist yet
 */
public record ResultFile(Path folder) {

    /** @return the file */
    public Path write(Result result) {
        Path file = folder.resolve(result.benchmark() + ".json");
        try {
            Files.createDirectories(folder);
            return Files.writeString(
                    file, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(result)) + "\n");
        } catch (IOException e) {
            throw new Problem("The result cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    static Map<String, Object> json(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", result.benchmark());
        json.put("at", result.at().toString());
        json.put("machine", result.machine());
        json.put("figures", result.figures().stream().map(ResultFile::json).toList());
        json.put("notes", List.copyOf(result.notes()));
        return json;
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", figure.name());
        json.put("value", figure.value());
        json.put("unit", figure.unit());
        Aim aim = figure.aim();
        if (aim != null) {
            json.put("aim", aim.bound().sign() + " " + ResultTable.number(aim.limit()));
            json.put("reached", figure.isReached());
        }
        return json;
    }
}
