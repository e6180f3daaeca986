package io.tieout.connector.image.store;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of the images' parts. They go with the row of their image. */
final class ContentsInPostgres implements Contents {

    static final int PART = 256 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ContentsInPostgres(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void keep(UUID image, Spool spool) {
        transactions.executeWithoutResult(transaction -> {
            try {
                insert(image, spool);
            } catch (IOException lost) {
                throw new UncheckedIOException(
                        "image %s could not be read from where it was spooled".formatted(image), lost);
            }
        });
    }

    private void insert(UUID image, Spool spool) throws IOException {
        try (InputStream in = spool.open()) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                jdbc.sql("INSERT INTO invoice_image_part (image, part, bytes) VALUES (:image, :part, :bytes)")
                        .param("image", image)
                        .param("part", number++)
                        .param("bytes", part)
                        .update();
            }
        }
    }

    @Override
    public InputStream open(UUID image, long size) {
        return new Parts(image, size);
    }

    /** The foreign key does it. */
    @Override
    public void delete(Collection<UUID> images) {
        // nothing is left
    }

    private byte[] part(UUID image, int number) throws IOException {
        return jdbc.sql("SELECT bytes FROM invoice_image_part WHERE image = :image AND part = :part")
                .param("image", image)
                .param("part", number)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new EOFException("part %d of image %s is not there".formatted(number, image)));
    }

    /** Reads a part when the one before it is used up, each in a query of its own: no connection is held for a slow reader. */
    private final class Parts extends InputStream {

        private final UUID image;
        private long left;
        private int next;
        private InputStream part = InputStream.nullInputStream();

        Parts(UUID image, long size) {
            this.image = image;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int got = part.read(into, start, length);
            while (got < 0 && left > 0) {
                byte[] bytes = part(image, next++);
                left -= bytes.length;
                part = new ByteArrayInputStream(bytes);
                got = part.read(into, start, length);
            }
            return got;
        }
    }
}
