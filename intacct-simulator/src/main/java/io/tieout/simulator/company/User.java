package io.tieout.simulator.company;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A web-services user. What is absent in JSON gets its default.
 *
 * @param denied what the user may not do, as {@code function} or {@code function:OBJECT} with {@code *} for anything:
 *     {@code create:ARPYMT}, {@code query:*}, {@code retrievepdf}
 * @param gmtOffsetMinutes the zone of the user's preferences: timestamps are rendered and filtered in it; default 0
 * @param zone the zone by its id, as in America/Denver, for a user whose offset follows winter time; it goes before
 *     gmtOffsetMinutes; null for a fixed offset
 * @param dateFormat as {@link Notation#dateFormat()}; the separator may be left out for a slash; default /mdY
 * @param clock 12 or 24; default 24
 * @param locale default en_US
 */
public record User(
        String id,
        String password,
        List<String> denied,
        Integer gmtOffsetMinutes,
        @Nullable String zone,
        String dateFormat,
        Integer clock,
        String locale) {

    public User {
        denied = denied == null ? List.of() : List.copyOf(denied);
        gmtOffsetMinutes = gmtOffsetMinutes == null ? 0 : gmtOffsetMinutes;
        dateFormat = dateFormat == null ? "/mdY" : dateFormat.length() == 3 ? "/" + dateFormat : dateFormat;
        clock = clock == null ? 24 : clock;
        locale = locale == null ? "en_US" : locale;
        notation(zone, gmtOffsetMinutes, dateFormat, clock);
    }

    public User(String id, String password) {
        this(id, password, List.of(), 0);
    }

    /** A user who writes as the vendor documents it, in a zone of a fixed offset. */
    public User(String id, String password, List<String> denied, Integer gmtOffsetMinutes) {
        this(id, password, denied, gmtOffsetMinutes, null, "/mdY", 24, "en_US");
    }

    /** How the user's preferences write dates and times. */
    public Notation notation() {
        return notation(zone, gmtOffsetMinutes, dateFormat, clock);
    }

    /** What is in force at a moment. */
    public ZoneOffset offsetAt(Instant moment) {
        return notation().zone().getRules().getOffset(moment);
    }

    private static Notation notation(@Nullable String zone, int offsetMinutes, String dateFormat, int clock) {
        ZoneId id = zone == null ? ZoneOffset.ofTotalSeconds(offsetMinutes * 60) : zoneOf(zone);
        return new Notation(id, dateFormat, clock);
    }

    private static ZoneId zoneOf(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "There is no zone '" + zone + "': give one like America/Denver.", unknown);
        }
    }

    /** Whether this function on this object is denied. */
    public boolean mayNot(String function, String object) {
        for (String rule : denied) {
            int colon = rule.indexOf(':');
            String ruleFunction = colon < 0 ? rule : rule.substring(0, colon);
            String ruleObject = colon < 0 ? "*" : rule.substring(colon + 1);
            if (matches(ruleFunction, function) && matches(ruleObject, object)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String rule, String actual) {
        return rule.equals("*") || rule.equalsIgnoreCase(actual);
    }
}
