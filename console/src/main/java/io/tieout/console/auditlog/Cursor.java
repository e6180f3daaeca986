package io.tieout.console.auditlog;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far each trail has been read; in an address as {@code c12.p480}.
 *
 * @param read the position of the last line that was shown, by trail; a trail of which none was is not in it
 */
record Cursor(Map<Trail, Long> read) {

    static final Cursor START = new Cursor(Map.of());

    private static final Pattern PART = Pattern.compile("([a-z])(\\d{1,18})");

    Cursor {
        read = Map.copyOf(read);
    }

    /** What nobody understands is the start. */
    static Cursor of(@Nullable String text) {
        Map<Trail, Long> read = new EnumMap<>(Trail.class);
        if (text != null) {
            Matcher parts = PART.matcher(text);
            while (parts.find()) {
                for (Trail trail : Trail.values()) {
                    if (trail.letter().equals(parts.group(1))) {
                        read.put(trail, Long.valueOf(parts.group(2)));
                    }
                }
            }
        }
        return new Cursor(read);
    }

    /** Null at the start of the trail. */
    @Nullable
    Long readOf(Trail trail) {
        return read.get(trail);
    }

    boolean isStart() {
        return read.isEmpty();
    }

    Cursor past(Iterable<Entry> shown) {
        Map<Trail, Long> further = new EnumMap<>(Trail.class);
        further.putAll(read);
        shown.forEach(entry -> further.merge(entry.trail(), entry.position(), Math::min));
        return new Cursor(further);
    }

    String text() {
        return new EnumMap<>(read.isEmpty() ? new EnumMap<>(Trail.class) : read)
                .entrySet().stream()
                        .map(part -> part.getKey().letter() + part.getValue())
                        .collect(Collectors.joining("."));
    }
}
