package io.tieout.local.process;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * The file in which a launcher writes down what runs. It is replaced as a whole, so a reader never sees half of it.
 *
 * @param path where it is
 */
public record StateFile(Path path) {

    public Optional<State> read() {
        try {
            return Files.exists(path)
                    ? Optional.of(Json.mapper().readValue(Files.readString(path), State.class))
                    : Optional.empty();
        } catch (JacksonException e) {
            throw new Problem(
                    "The state file " + path + " is damaged. If nothing of Tieout runs any more, delete it.", e);
        } catch (IOException e) {
            throw new Problem("The state file " + path + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    public synchronized void write(State state) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(
                    draft, Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(state));
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem("The state file " + path + " cannot be written: " + Reason.of(e) + ".", e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new Problem("The state file " + path + " cannot be deleted: " + Reason.of(e) + ".", e);
        }
    }
}
