package io.tieout.connector.gateway.function;

import io.tieout.connector.gateway.wire.KeepsOmissions;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record that is read for its content, and knows what could not be read of it. */
@XmlTransient
public abstract class ReadRow implements KeepsOmissions {

    private static final int MOST = 10;

    private final transient Map<String, List<String>> omitted = new LinkedHashMap<>();

    @Override
    public void omitted(String field, String what) {
        List<String> known = omitted.computeIfAbsent(field, none -> new ArrayList<>());
        if (known.size() < MOST && !known.contains(what)) {
            known.add(what);
        }
    }

    /** What had to be left out, by the field it stood in; at most ten of each. */
    public Map<String, List<String>> omitted() {
        return omitted;
    }
}
