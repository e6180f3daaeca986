package io.tieout.connector.gateway.ledger;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.GatewayWords;

/** The answer to one function of a request. Only {@link Done} is success, and only {@link Failed} is a refusal. */
public sealed interface Result {

    /**
     * It was carried out.
     *
     * @param recordNo of the record that it stands in
     */
    record Done(String recordNo) implements Result {}

    /** The gateway has done a function with this control id before; what became of it has to be looked up. */
    record AlreadyRecorded(GatewayWords words) implements Result {}

    /** The same control id is being worked on: what becomes of it has to be looked up. */
    record InProcess(Fault fault) implements Result {}

    /** Refused because something of it is there already: by an earlier sending of ours, or by somebody else. It has to be looked up. */
    record KeyTaken(Fault fault) implements Result {}

    /**
     * The answer proves nothing: it says neither yes nor no, or it contradicts itself. It may have been carried out and has to be looked up.
     *
     * @param words with a note of what is odd
     */
    record Unclear(GatewayWords words) implements Result {}

    /** The function was refused; nothing was done for it. */
    record Failed(Fault fault) implements Result {}
}
