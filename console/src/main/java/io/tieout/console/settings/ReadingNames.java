package io.tieout.console.settings;

import io.tieout.console.api.Asking;
import io.tieout.console.api.ConnectorApi;
import io.tieout.console.api.ConnectorApi.Choice;
import io.tieout.console.api.ConnectorApi.ChoicePage;
import io.tieout.console.api.Part;
import io.tieout.console.api.Pending;
import io.tieout.console.page.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the chosen ids are called. The beginning of each list is asked for, and what is not in it is searched by its id, all beside one
 * another: a company may have ten thousand accounts, and the page names a dozen. Without an answer an id stays an id.
 */
@Component
class ReadingNames {

    private static final int PAGE = 500;
    private static final int FOUND = 50;
    private static final int MOST_SEARCHED = 40;
    private static final List<String> LISTS =
            List.of(Names.ACCOUNTS, Names.BANKS, Names.LOCATIONS, Names.DEPARTMENTS, Names.LABELS);

    private final Asking asking;
    private final ConnectorApi connector;

    ReadingNames(Asking asking, ConnectorApi connector) {
        this.asking = asking;
        this.connector = connector;
    }

    /** The lists while they are read. */
    record Begun(Map<String, Pending<ChoicePage>> pages) {}

    /**
     * Names, and what is said of the lists.
     *
     * @param accounts the beginning of the list of accounts; null while nobody can say
     */
    record Read(Names names, @Nullable ChoicePage accounts) {}

    Begun begin(Visit visit) {
        Map<String, Pending<ChoicePage>> pages = new LinkedHashMap<>();
        LISTS.forEach(list -> pages.put(list, ask(visit, list, "", PAGE)));
        return new Begun(pages);
    }

    Read names(Visit visit, Begun begun, Chosen chosen) {
        Names names = new Names();
        ChoicePage accounts = null;
        List<String> longOnes = new ArrayList<>();
        for (Map.Entry<String, Pending<ChoicePage>> list : begun.pages().entrySet()) {
            ChoicePage page = list.getValue().answer().value();
            if (page != null) {
                names.add(list.getKey(), page.entries());
                if (page.next() != null) {
                    longOnes.add(list.getKey());
                }
                accounts = list.getKey().equals(Names.ACCOUNTS) ? page : accounts;
            }
        }
        search(visit, chosen, names, longOnes);
        return new Read(names, accounts);
    }

    private void search(Visit visit, Chosen chosen, Names names, List<String> longOnes) {
        Map<String, Pending<ChoicePage>> searched = new LinkedHashMap<>();
        chosen.values().forEach((path, id) -> {
            String list = Names.listOf(path);
            if (longOnes.contains(list)
                    && !path.endsWith(Chosen.AS)
                    && !names.knows(list, id)
                    && searched.size() < MOST_SEARCHED) {
                searched.computeIfAbsent(list + "\n" + id, key -> ask(visit, list, id, FOUND));
            }
        });
        searched.forEach((key, pending) -> {
            ChoicePage page = pending.answer().value();
            if (page != null) {
                names.add(key.substring(0, key.indexOf('\n')), page.entries());
            }
        });
    }

    /** The only account whose name has the word; null if there is none, or there are several. */
    @Nullable
    Choice only(Visit visit, String word) {
        ChoicePage page = ask(visit, Names.ACCOUNTS, word, 2).answer().value();
        return page != null && page.entries().size() == 1 ? page.entries().getFirst() : null;
    }

    private Pending<ChoicePage> ask(Visit visit, String list, String words, int limit) {
        return asking.begin(visit.caller(), Part.CONNECTOR, () -> connector.choices(visit.t(), list, words, limit));
    }
}
