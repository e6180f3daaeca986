package io.tieout.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser who has read nothing but the last lines of {@code ./tieout up}. */
final class ConsoleVisitor {
    static final Pattern WAY_IN = Pattern.compile(
            "Open (http://127\\.0\\.0\\.1:\\d+) in a browser: user name (\\S+), one-time password (\\S+) \\(then you choose one of your own\\)\\.");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String OWN = "a sentence of my own choice";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    private ConsoleVisitor(String address) {
        this.address = address;
    }

    /** Signs in with the one-time password and chooses another. */
    static ConsoleVisitor of(String wayIn) throws IOException, InterruptedException {
        Matcher said = WAY_IN.matcher(wayIn);
        assertThat(said.matches()).as(wayIn).isTrue();
        var visitor = new ConsoleVisitor(said.group(1));
        String after = visitor.send("/sign-in", Map.of("username", said.group(2), "password", said.group(3)));
        assertThat(after).contains("Choose a password of your own");
        visitor.send("/password", Map.of("current", said.group(3), "chosen", OWN, "again", OWN));
        return visitor;
    }

    /** The page as it is sent. */
    String page(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString())
                .body();
    }

    private String send(String form, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page(form));
        assertThat(token.find()).as(form).isTrue();
        String body = fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + form))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
