package io.tieout.connector.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the gateway answered where it was no success, in its own words, cleaned of secrets. Kept beside the posting, because a
 * catalogue may be wrong and these words are not.
 *
 * @param level where the answer stood: {@code TRANSPORT}, {@code CONTROL}, {@code AUTHENTICATION}, {@code FUNCTION}, or {@code NONE}
 *     where no answer could be read
 * @param httpStatus 0 where there was none
 * @param rows the errors in the gateway's order; empty where it gave none
 * @param note what we noticed ourselves, for example that two results name one control id; empty where the rows say all
 */
public record GatewayWords(String level, int httpStatus, List<Row> rows, String note) {

    public static final String NO_LEVEL = "NONE";

    private static final int MOST_ROWS = 20;
    private static final int LONGEST_NOTE = 1000;

    public GatewayWords {
        rows = List.copyOf(rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
        note = oneLine(note);
    }

    /** It may quote what the other side wrote, of any length and with anything in it. */
    private static String oneLine(String note) {
        boolean isLong = note.length() > LONGEST_NOTE;
        int end = isLong && Character.isHighSurrogate(note.charAt(LONGEST_NOTE - 1)) ? LONGEST_NOTE - 1 : LONGEST_NOTE;
        String beginning = isLong ? note.substring(0, end) + "…" : note;
        return beginning.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** No answer that could be read. */
    public static GatewayWords none(int httpStatus, String note) {
        return new GatewayWords(NO_LEVEL, httpStatus, List.of(), note);
    }

    /**
     * One {@code error} element; each part may be empty.
     *
     * @param supportId what Sage's support asks for
     */
    public record Row(String errorno, String description, String description2, String correction, String supportId) {

        private String line() {
            return Stream.of(errorno, description, description2, correction)
                    .filter(part -> !part.isBlank())
                    .distinct()
                    .collect(Collectors.joining(" | "));
        }
    }

    /** All of it on one line. */
    public String line() {
        String said =
                rows.stream().map(Row::line).filter(line -> !line.isEmpty()).collect(Collectors.joining(" || "));
        return Stream.of("HTTP %d %s".formatted(httpStatus, level), said, note)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The texts alone, for a sentence; empty where the gateway gave none. */
    public String texts() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.description(), row.description2(), row.correction()))
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
