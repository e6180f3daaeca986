package io.tieout.connector.image.source;

import io.tieout.connector.image.store.ImageSource;
import java.io.IOException;
import java.io.InputStream;

/**
 * A PDF that is there.
 *
 * @param size in bytes
 * @param hash SHA-256 of the bytes, hexadecimal
 */
public record Image(ImageSource source, long size, String hash, Bytes bytes) {

    /** Reads it, each time from the beginning. */
    public interface Bytes {
        InputStream open() throws IOException;
    }
}
