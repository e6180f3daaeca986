package io.tieout.connector.gateway.wire;

import java.io.IOException;

/** Takes the text of one large element as it comes, so that an answer is never held as a whole. For one exchange and one thread. */
public interface Attachment {

    /** Of an answer that is kept as it is. */
    Attachment NONE = new Attachment() {
        @Override
        public boolean wants(String element) {
            return false;
        }

        @Override
        public void begin() {
            throw new IllegalStateException("nothing is wanted");
        }

        @Override
        public void text(char[] letters, int start, int length) {
            throw new IllegalStateException("nothing is wanted");
        }

        @Override
        public void end() {
            throw new IllegalStateException("nothing is wanted");
        }
    };

    /** @param element its name in small letters */
    boolean wants(String element);

    /** An element that is wanted begins. */
    void begin() throws IOException;

    /**
     * A part of its text.
     *
     * @throws IOException where no more of it is wanted: the rest of the answer is not read
     */
    void text(char[] letters, int start, int length) throws IOException;

    /** The element ended. */
    void end() throws IOException;
}
