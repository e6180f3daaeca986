package io.tieout.testsupport.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/rest.md says of the requests to a service. */
final class RestPage {

    private static final Path PAGE = Path.of("..", "docs", "rest.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern METHOD = Pattern.compile("GET|PUT|POST|DELETE|PATCH");

    /** By method and address, whose variables have no names: {@code GET /tenants/{}/payments}. */
    private final Map<String, String> sentences;

    private RestPage(Map<String, String> sentences) {
        this.sentences = sentences;
    }

    /** The tables under "Every service" and under the name of the service. */
    static RestPage of(String service) {
        Map<String, String> sentences = new LinkedHashMap<>();
        boolean here = false;
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                here = line.startsWith("## Every service") || line.startsWith("## " + service);
            } else if (here && line.startsWith("| `")) {
                String[] cells = line.split("(?<!\\\\)\\|", -1);
                requests(cells[1]).forEach(request -> sentences.put(request, cells[2].strip()));
            }
        }
        return new RestPage(sentences);
    }

    /** @param address as the controller has it, with {@code /api/v1} */
    Optional<String> sentence(String method, String address) {
        return Optional.ofNullable(sentences.get(request(method, address.replaceFirst("^/api/v1", ""))));
    }

    /** A cell may name several methods and several addresses; a method counts for the addresses after it, an ellipsis is what the last address began with. */
    private static Set<String> requests(String cell) {
        Set<String> requests = new LinkedHashSet<>();
        List<String> methods = new ArrayList<>();
        boolean addressed = true;
        String before = "";
        Matcher code = CODE.matcher(cell);
        while (code.find()) {
            for (String word : code.group(1).split("[ ,]+")) {
                if (METHOD.matcher(word).matches()) {
                    if (addressed) {
                        methods.clear();
                    }
                    addressed = false;
                    methods.add(word);
                } else if (word.startsWith("/") || word.startsWith("…")) {
                    String plain = word.replaceFirst("\\?.*", "");
                    String address = plain.startsWith("…") ? before + plain.substring(1) : plain;
                    if (!plain.startsWith("…")) {
                        before = address;
                    }
                    methods.forEach(method -> requests.add(request(method, address)));
                    addressed = true;
                }
            }
        }
        return requests;
    }

    private static String request(String method, String address) {
        return method + " " + address.replaceAll("\\{[^}]*}", "{}");
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
