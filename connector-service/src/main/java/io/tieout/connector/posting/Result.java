package io.tieout.connector.posting;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.GatewayWords;

/** The answer to one function of a request. Only {@link Created} is success, and only {@link Failed} is a refusal. */
public sealed interface Result {

    /** The record exists. */
    record Created(String recordNo) implements Result {}

    /** The gateway has done a function with this control id before; which record it made has to be looked up. */
    record AlreadyRecorded(GatewayWords words) implements Result {}

    /**
     * The record's key is taken, or the same control id is being worked on: the record may be ours and has to be looked up.
     *
     * @param doubt which of the two
     */
    record Doubtful(Fault fault, Doubt doubt) implements Result {}

    /**
     * The answer proves nothing: it says neither yes nor no, or it contradicts itself. The record may exist and has to be looked up.
     *
     * @param words with a note of what is odd
     */
    record Unclear(GatewayWords words) implements Result {}

    /** The function was refused; nothing was done for it. */
    record Failed(Fault fault) implements Result {}
}
