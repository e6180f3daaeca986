package io.tieout.connector.gateway.wire;

import io.tieout.connector.gateway.wire.LegibleReader.Omission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads records with their names in capitals, and finds out in which field something was left out. */
final class RecordNames extends UpperCaseNames {

    private final LegibleReader source;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();

    private record Found(String field, String what) {}

    RecordNames(XMLStreamReader target, LegibleReader source) {
        super(target);
        this.source = source;
    }

    /** To be called at the start of a record: what was left out before it stood in no record. */
    void begin() {
        open.clear();
        open.push("");
        assign();
        found.clear();
    }

    /** Tells the record that was just read. */
    void tell(Object row) {
        if (row instanceof KeepsOmissions keeper) {
            found.forEach(one -> keeper.omitted(one.field(), one.what()));
        }
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case START_ELEMENT -> {
                assign();
                open.push(getLocalName());
            }
            case END_ELEMENT -> {
                assign();
                open.poll();
            }
            default -> {
                // text belongs to the element that is open
            }
        }
        return event;
    }

    private void assign() {
        int here = getLocation().getCharacterOffset();
        @Nullable String field = open.peek();
        for (Omission next = source.takeBefore(here); next != null; next = source.takeBefore(here)) {
            if (field != null) {
                found.add(new Found(field, next.what()));
            }
        }
    }
}
