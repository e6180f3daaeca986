package io.tieout.console.settings;

import io.tieout.console.api.ConnectorApi.Choice;
import io.tieout.console.api.ConnectorApi.ChoicePage;
import io.tieout.console.page.Formats;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a search in a list found.
 *
 * @param foot how many of how many, truly: the service counts the list, and not what is found
 */
record Found(List<Option> options, String foot) {

    /**
     * One that can be chosen.
     *
     * @param value as the field shows it
     * @param before the part of the name before what was found, what was found, and the rest
     * @param further what else is known of it
     */
    public record Option(String id, String value, String before, String mark, String after, String further) {

        static Option of(Choice choice, String words) {
            String name = choice.name();
            int at = words.isEmpty() ? -1 : name.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
            boolean found = at >= 0 && at + words.length() <= name.length();
            return new Option(
                    choice.id(),
                    Chosen.shown(choice.id(), name),
                    found ? name.substring(0, at) : name,
                    found ? name.substring(at, at + words.length()) : "",
                    found ? name.substring(at + words.length()) : "",
                    further(choice.kind(), choice.currency()));
        }

        private static String further(@Nullable String kind, @Nullable String currency) {
            if (currency != null && !currency.isEmpty()) {
                return currency;
            }
            return "incomestatement".equals(kind) ? "income statement" : "";
        }
    }

    static Found of(ChoicePage page, String words, String list, Formats formats) {
        String things = list.replace('-', ' ');
        String all = formats.count(page.total()) + " " + things;
        List<Option> options =
                page.entries().stream().map(choice -> Option.of(choice, words)).toList();
        if (options.isEmpty()) {
            return new Found(
                    options,
                    page.total() == 0
                            ? "The company has no %s, or they were not read yet.".formatted(things)
                            : "None of %s has “%s” in it.".formatted(all, words));
        }
        String shown = formats.count(options.size());
        return new Found(
                options,
                page.next() == null
                        ? shown + " of " + all
                        : "The first %s of %s; type to find others.".formatted(shown, all));
    }
}
