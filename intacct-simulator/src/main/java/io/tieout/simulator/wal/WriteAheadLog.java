package io.tieout.simulator.wal;

import io.tieout.simulator.company.Companies;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.json.Json;
import io.tieout.simulator.ledger.Commit;
import io.tieout.simulator.ledger.CommitLog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** The write-ahead log of one data folder. Thread-safe. */
public final class WriteAheadLog implements CommitLog, Companies.DefinitionLog, AutoCloseable {

    private final Path file;
    private final boolean fsync;
    private final FileChannel channel;
    private final ReentrantLock writing = new ReentrantLock();

    private WriteAheadLog(Path file, boolean fsync, FileChannel channel) {
        this.file = file;
        this.fsync = fsync;
        this.channel = channel;
    }

    /**
     * Opens or makes the write-ahead log of a folder.
     *
     * @param fsync whether every line is forced to the disk before it counts
     */
    public static WriteAheadLog open(Path folder, boolean fsync) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("wal.jsonl");
            return new WriteAheadLog(
                    file,
                    fsync,
                    FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The write-ahead log in " + folder + " cannot be opened: check that the folder can be written to.",
                    failed);
        }
    }

    /**
     * Reads the write-ahead log into the companies. A last line that was cut off was never acknowledged: it is removed.
     *
     * @throws UncheckedIOException where it cannot be read
     */
    public void replay(Companies companies) {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long complete = 0;
            try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                long length = reader.length();
                String line;
                while ((line = lines.readLine()) != null) {
                    long end = complete + line.getBytes(StandardCharsets.UTF_8).length + 1;
                    if (end > length) {
                        break;
                    }
                    apply(Json.MAPPER.readValue(line, Entry.class), companies);
                    complete = end;
                }
            }
            channel.truncate(complete);
        } catch (IOException failed) {
            throw new UncheckedIOException("The write-ahead log " + file + " cannot be read.", failed);
        }
    }

    private static void apply(Entry entry, Companies companies) {
        if (entry.defined() != null) {
            companies.replay(entry.defined());
        } else if (entry.removed() != null) {
            companies.replayRemoval(entry.removed());
        } else if (entry.company() != null) {
            companies.get(entry.company()).books().replay(entry.commit(Json.MAPPER));
        }
    }

    @Override
    public void append(String company, Commit commit) {
        write(Entry.of(company, commit, Json.MAPPER));
    }

    @Override
    public void defined(CompanyDefinition definition) {
        write(Entry.of(definition));
    }

    @Override
    public void removed(String company) {
        write(Entry.removal(company));
    }

    private void write(Entry entry) {
        ByteBuffer line =
                ByteBuffer.wrap((Json.MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        writing.lock();
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            if (fsync) {
                channel.force(false);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The write-ahead log " + file + " cannot be written: is the disk full?", failed);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("The write-ahead log " + file + " cannot be closed.", failed);
        }
    }
}
