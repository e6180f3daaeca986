package io.tieout.connector.image.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way, in a file of its own that has no name: it goes when this is closed, and when the process dies. Refuses more bytes than an image may have, and says whether
 * what came is a whole PDF. For one thread.
 */
public final class Spool extends OutputStream {

    private static final byte[] BEGINNING = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String END = "%%EOF";
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    /** Within so many bytes of its end a reader looks for the end of a PDF (ISO 32000-1, annex H). */
    private static final int TAIL = 1024;

    private final FileChannel file;
    private final long most;
    private final MessageDigest digest;
    private final byte[] head = new byte[BEGINNING.length];
    private byte[] tail = new byte[0];
    private long size;

    /** @param most how many bytes it takes */
    public Spool(long most) {
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
            this.file = FileChannel.open(
                    FOLDER.resolve("tieout-image-%s.pdf".formatted(UUID.randomUUID())),
                    Set.of(
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.DELETE_ON_CLOSE));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java platform has no SHA-256", impossible);
        } catch (IOException full) {
            throw new UncheckedIOException(
                    "No image can be fetched: there is no place for a file in the folder of temporary files", full);
        }
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        if (size + length > most) {
            throw new TooLarge(most);
        }
        for (int i = 0; i < length && size + i < head.length; i++) {
            head[(int) size + i] = bytes[start + i];
        }
        ByteBuffer more = ByteBuffer.wrap(bytes, start, length);
        while (more.hasRemaining()) {
            file.write(more);
        }
        digest.update(bytes, start, length);
        size += length;
        keepTail(bytes, start, length);
    }

    private void keepTail(byte[] bytes, int start, int length) {
        int more = Math.min(length, TAIL);
        int old = Math.min(tail.length, TAIL - more);
        byte[] next = Arrays.copyOfRange(tail, tail.length - old, tail.length + more);
        System.arraycopy(bytes, start + length - more, next, old, more);
        tail = next;
    }

    /** Why this is no whole PDF, as the end of a sentence; null where it is one. */
    public @Nullable String flaw() {
        if (size == 0) {
            return "it is empty";
        }
        if (!Arrays.equals(head, BEGINNING)) {
            return "it is no PDF: it does not begin with %PDF-";
        }
        return new String(tail, StandardCharsets.ISO_8859_1).contains(END)
                ? null
                : "it is cut off: a PDF ends with %%EOF and this one does not";
    }

    /** What was written, from the beginning; as often as is wanted, until this is closed. */
    InputStream open() {
        return new FromTheBeginning();
    }

    public long size() {
        return size;
    }

    /** SHA-256 in hexadecimal; only once, at the end. */
    public String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private final class FromTheBeginning extends InputStream {

        private long place;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int start, int length) throws IOException {
            int got = file.read(ByteBuffer.wrap(into, start, length), place);
            place += Math.max(got, 0);
            return got;
        }
    }
}
