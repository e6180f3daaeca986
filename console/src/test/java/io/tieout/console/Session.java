package io.tieout.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without a screen: it keeps cookies, follows no redirect by itself, and sends forms with what the page has hidden in them. */
final class Session {

    private final CookieManager cookies;
    private final HttpClient client;
    private final String base;

    Session(int port) {
        this(port, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    private Session(int port, CookieManager cookies) {
        this.base = "http://localhost:" + port;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The same browser, when another program behind the same name answers: cookies know no ports. */
    Session at(int otherPort) {
        return new Session(otherPort, cookies);
    }

    /** What came back. */
    record Page(int status, HttpResponse<String> raw) {

        Document html() {
            return Jsoup.parse(raw.body());
        }

        String text() {
            return html().text().replace('\u00a0', ' ');
        }

        /** Where it leads, without the host; empty if nowhere. */
        String location() {
            return raw.headers()
                    .firstValue("Location")
                    .map(address -> address.replaceFirst("^https?://[^/]+", ""))
                    .orElse("");
        }

        Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    Page get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Without the token that a page has. */
    Page postBlindly(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** With the token that the page has on which the button is. */
    Page post(String page, String path, Map<String, String> fields) {
        Document html = get(page).html();
        var token = html.selectFirst("input[name=_csrf]");
        if (token == null) {
            throw new AssertionError(page + " has no form: " + html.text());
        }
        var all = new java.util.HashMap<>(fields);
        all.put("_csrf", token.attr("value"));
        return postBlindly(path, all);
    }

    Page signIn(String username, String password) {
        return post("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    /** As the page's own script would. */
    void keep(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    Optional<String> cookie(String name) {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
