package io.tieout.connector.image.store;

import io.tieout.starter.sql.SqlTimes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The images that were fetched. */
public class Images {

    private final JdbcClient jdbc;
    private final Contents contents;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Images(JdbcClient jdbc, Contents contents, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The one that was fetched last. */
    public Optional<KeptImage> newest(Subject subject) {
        return jdbc.sql("""
                        SELECT image, version, size, hash, kept_at, checked_at
                          FROM invoice_image
                         WHERE tenant = :tenant AND book = :book AND invoice_id = :invoice AND source = :source AND whole
                         ORDER BY kept_at DESC LIMIT 1
                        """)
                .param("tenant", subject.tenant().value())
                .param("book", subject.book())
                .param("invoice", subject.invoice().value())
                .param("source", subject.source().name())
                .query((row, number) -> new KeptImage(
                        row.getObject("image", UUID.class),
                        row.getString("version"),
                        row.getLong("size"),
                        row.getString("hash"),
                        SqlTimes.read(row, "kept_at"),
                        SqlTimes.read(row, "checked_at")))
                .optional();
    }

    /**
     * Keeps a document that has come whole. The row is there before the bytes and counts after them, so that bytes without a row, which
     * nobody would ever delete, cannot be.
     *
     * @param version what it is an image of; empty where that cannot be told
     */
    public KeptImage keep(Subject subject, String version, Spool spool) {
        try {
            Instant now = clock.instant();
            var image = new KeptImage(UUID.randomUUID(), version, spool.size(), spool.hash(), now, now);
            begin(subject, image);
            contents.keep(image.id(), spool);
            complete(image);
            return image;
        } catch (IOException lost) {
            throw new UncheckedIOException(
                    "The image of invoice %s could not be kept".formatted(subject.invoice()), lost);
        }
    }

    private void begin(Subject subject, KeptImage image) {
        jdbc.sql("""
                INSERT INTO invoice_image (image, tenant, book, invoice_id, source, version, size, hash, kept_at, checked_at, whole)
                VALUES (:image, :tenant, :book, :invoice, :source, :version, :size, :hash, :at, :at, false)
                """)
                .param("image", image.id())
                .param("tenant", subject.tenant().value())
                .param("book", subject.book())
                .param("invoice", subject.invoice().value())
                .param("source", subject.source().name())
                .param("version", image.version())
                .param("size", image.size())
                .param("hash", image.hash())
                .param("at", SqlTimes.of(image.keptAt()))
                .update();
    }

    private void complete(KeptImage image) {
        jdbc.sql("UPDATE invoice_image SET whole = true WHERE image = :image")
                .param("image", image.id())
                .update();
    }

    /** It is certain that this is still the newest. */
    public void checked(KeptImage image) {
        jdbc.sql("UPDATE invoice_image SET checked_at = :now WHERE image = :image")
                .param("now", SqlTimes.of(clock.instant()))
                .param("image", image.id())
                .update();
    }

    /** Its bytes, as they are read. */
    public InputStream open(KeptImage image) throws IOException {
        return contents.open(image.id(), image.size());
    }

    /** Forgets images that were fetched before that time. @return how many */
    int deleteBefore(Instant time, int limit) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            List<UUID> old = jdbc.sql("""
                            DELETE FROM invoice_image
                             WHERE ctid = ANY(ARRAY(SELECT ctid FROM invoice_image WHERE kept_at < :before
                                                     ORDER BY kept_at LIMIT :limit
                                                     FOR UPDATE SKIP LOCKED))
                            RETURNING image
                            """)
                    .param("before", SqlTimes.of(time))
                    .param("limit", limit)
                    .query(UUID.class)
                    .list();
            contents.delete(old);
            return old.size();
        }));
    }
}
