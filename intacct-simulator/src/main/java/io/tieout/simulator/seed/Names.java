package io.tieout.simulator.seed;

import java.util.List;

/** Names of customers that sound like businesses; some carry accents and ampersands, as real ones do. */
final class Names {

    private static final List<String> FIRST = List.of(
            "Acme",
            "Blue Harbor",
            "Café Soleil",
            "Delta & Sons",
            "Evergreen",
            "Fjord",
            "Granite",
            "Hôtel Royal",
            "Ironwood",
            "Juniper");
    private static final List<String> SECOND = List.of("Trading", "Logistics", "Holdings", "Studio", "Supply");

    private Names() {}

    static String company(int number) {
        String name = FIRST.get((number - 1) % FIRST.size()) + " "
                + SECOND.get(((number - 1) / FIRST.size()) % SECOND.size());
        int round = (number - 1) / (FIRST.size() * SECOND.size());
        return round == 0 ? name : name + " " + (round + 1);
    }
}
