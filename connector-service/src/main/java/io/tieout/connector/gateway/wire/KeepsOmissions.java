package io.tieout.connector.gateway.wire;

/** A record of an answer that wants to know what had to be left out of it to make it readable. */
public interface KeepsOmissions {

    /**
     * @param field in capitals; empty where it stood between the fields
     * @param what in words: {@code U+000B}, {@code byte 0xE9}, {@code &nbsp;}
     */
    void omitted(String field, String what);
}
