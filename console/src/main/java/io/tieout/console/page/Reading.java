package io.tieout.console.page;

import io.tieout.console.person.Person;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How whoever sends a request reads: the browser says its languages with each request, and its zone in a cookie that console.js keeps. Without
 * one it is UTC, and says so wherever a zone is named.
 */
@Component
final class Reading {

    private static final String ZONE = "zone";
    private static final List<String> LANGUAGES = List.of("en", "de");

    private final Clock clock;

    Reading(Clock clock) {
        this.clock = clock;
    }

    /** The zone that the person has chosen, and otherwise that of the browser. */
    Formats of(HttpServletRequest request, Person person) {
        ZoneId chosen = person.zone();
        return new Formats(numbers(request), chosen == null ? zone(request) : chosen, clock.instant());
    }

    /** The first of the browser's languages whose numbers are known, with its country: Swiss figures are not German ones. */
    private static Locale numbers(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> LANGUAGES.contains(locale.getLanguage()))
                .findFirst()
                .map(locale -> Locale.of(locale.getLanguage(), locale.getCountry()))
                .orElse(Locale.ENGLISH);
    }

    private static ZoneId zone(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(ZONE)) {
                    return known(cookie.getValue().replace("%2F", "/"));
                }
            }
        }
        return ZoneOffset.UTC;
    }

    private static ZoneId known(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneOffset.UTC;
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
