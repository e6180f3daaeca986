package io.tieout.simulator;

import io.tieout.simulator.seed.InitialBooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program is started with.
 *
 * @param host the address to listen on; 0.0.0.0 for every address of the machine
 * @param data the data folder; null keeps everything in memory
 */
record CommandLine(
        String host,
        int port,
        List<InitialBooks> seedData,
        @Nullable Path data,
        boolean fsync,
        boolean help) {

    static final String USAGE = """
            Usage: java -jar intacct-simulator.jar [--host H] [--port P] [--seed-data NAME] [--data DIR] [--fsync]
              --host H          the address to listen on; 0.0.0.0 for all; default 127.0.0.1
              --port P          where to listen; 0 for a free port; default 8099
              --seed-data NAME  makes a company (demo/demo) where it is missing: demo makes DEMO, single-currency makes
                                SINGLE, awkward makes AWKWARD; several with commas between them; default none
              --data DIR        keeps companies and books in DIR; default: in memory
              --fsync           forces every commit to the disk""";

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException with a sentence where one is wrong
     */
    static CommandLine parse(String... arguments) {
        String host = Simulator.LOOPBACK;
        int port = 8099;
        List<InitialBooks> seedData = List.of();
        Path data = null;
        boolean fsync = false;
        boolean help = false;
        Iterator<String> left = Arrays.asList(arguments).iterator();
        while (left.hasNext()) {
            String name = left.next();
            switch (name) {
                case "--host" -> host = value(name, left);
                case "--port" -> port = port(value(name, left));
                case "--seed-data" -> seedData = seedData(value(name, left));
                case "--data" -> data = Path.of(value(name, left));
                case "--fsync" -> fsync = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("There is no option " + name + ".\n" + USAGE);
            }
        }
        return new CommandLine(host, port, seedData, data, fsync, help);
    }

    Simulator.Builder simulator() {
        Simulator.Builder builder = data == null ? Simulator.inMemory() : Simulator.persistent(data);
        if (fsync) {
            builder.fsync();
        }
        seedData.forEach(builder::seeded);
        return builder.host(host);
    }

    private static String value(String name, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException("Option " + name + " needs a value.\n" + USAGE);
        }
        return left.next();
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("'" + text + "' is not a port: use a number from 0 to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static List<InitialBooks> seedData(String text) {
        List<InitialBooks> books = new ArrayList<>();
        for (String name : text.split(",")) {
            books.add(InitialBooks.named(name)
                    .orElseThrow(() -> new IllegalArgumentException("There is no seed data '" + name + "': use "
                            + String.join(", ", InitialBooks.names()) + ".")));
        }
        return books;
    }
}
