package io.tieout.connector.image.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.UUID;

/** The bytes of the images. */
interface Contents {

    /** Keeps what has come. The row of the image is there already, and counts only when this is done. */
    void keep(UUID image, Spool spool) throws IOException;

    /**
     * The bytes, as they are read.
     *
     * @param size how many there are; fewer are an {@link IOException}
     */
    InputStream open(UUID image, long size) throws IOException;

    /** Forgets them. Those of which there are none are no failure. */
    void delete(Collection<UUID> images);
}
