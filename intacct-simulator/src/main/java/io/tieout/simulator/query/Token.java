package io.tieout.simulator.query;

import java.util.ArrayList;
import java.util.List;

/** One word, operator, bracket or quoted string of a query text. */
record Token(String text, boolean quoted) {

    static List<Token> split(String query) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\'') {
                at = string(query, at + 1, tokens);
            } else if (c == '"') {
                throw TextFilters.failed("strings stand in single quotes, not in double ones");
            } else if ("(),".indexOf(c) >= 0) {
                tokens.add(new Token(String.valueOf(c), false));
                at++;
            } else if ("<>=!".indexOf(c) >= 0) {
                int end = at + 1;
                while (end < query.length() && "<>=".indexOf(query.charAt(end)) >= 0) {
                    end++;
                }
                tokens.add(new Token(query.substring(at, end), false));
                at = end;
            } else {
                int end = at;
                while (end < query.length() && "(),<>=!'\" \t\r\n".indexOf(query.charAt(end)) < 0) {
                    end++;
                }
                tokens.add(new Token(query.substring(at, end), false));
                at = end;
            }
        }
        return tokens;
    }

    private static int string(String query, int from, List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < query.length()) {
            char c = query.charAt(at);
            if (c == '\\' && at + 1 < query.length()) {
                text.append(query.charAt(at + 1));
                at += 2;
            } else if (c == '\'') {
                tokens.add(new Token(text.toString(), true));
                return at + 1;
            } else {
                text.append(c);
                at++;
            }
        }
        throw TextFilters.failed("a string is not closed");
    }
}
