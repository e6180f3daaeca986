package io.tieout.connector.checkup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Another side that answers each company as badly as the company is named. It reads a request only as far as to know the company, and
 * goes on for as long as its client lets it.
 */
final class HostileGateway implements AutoCloseable {

    private static final byte[] BLANKS = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    private interface Answer {
        void write(OutputStream to) throws IOException, InterruptedException;
    }

    HostileGateway() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/ia/xml/xmlgw.phtml");
    }

    int requestsOf(String company) {
        return requests.getOrDefault(company, new AtomicInteger()).get();
    }

    /** Connections that nobody has closed. */
    int open() {
        return open.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        open.incrementAndGet();
        try (client) {
            String company = companyOf(client.getInputStream());
            requests.computeIfAbsent(company, key -> new AtomicInteger()).incrementAndGet();
            if (company.equals("SILENT")) {
                client.getInputStream().transferTo(OutputStream.nullOutputStream()); // until the client closes
            } else {
                answerOf(company).write(client.getOutputStream());
            }
        } catch (IOException gone) {
            return; // the client has closed the connection, as it should
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    private static String companyOf(InputStream in) throws IOException {
        var request = new StringBuilder();
        byte[] buffer = new byte[8192];
        while (request.indexOf("</companyid>") < 0) {
            int read = in.read(buffer);
            if (read < 0) {
                throw new IOException("no request");
            }
            request.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return request.substring(request.indexOf("<companyid>") + 11, request.indexOf("</companyid>"));
    }

    private Answer answerOf(String company) {
        return switch (company) {
            case "SLOW-STATUS" -> to -> drip(to, "HTTP/1.1 200 OK\r\n");
            case "SLOW-HEADERS" ->
                to -> {
                    to.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    for (int line = 0; pause(100); line++) {
                        to.write("X-%d: y\r\n".formatted(line).getBytes(StandardCharsets.US_ASCII));
                        to.flush();
                    }
                };
            case "SLOW-BODY" ->
                to -> {
                    head(to, "Content-Type: application/xml\r\nContent-Length: 100000\r\n");
                    drip(to, "<response><control><status>success</status>");
                };
            case "SLOW-CHUNKS" ->
                to -> {
                    head(to, "Content-Type: application/xml\r\nTransfer-Encoding: chunked\r\n");
                    drip(to, "1\r\n \r\n");
                };
            case "SLOW-GZIP" ->
                to -> {
                    head(to, "Content-Type: application/xml\r\nContent-Encoding: gzip\r\nContent-Length: 100000\r\n");
                    drip(to, "\u001f");
                };
            case "HUGE" ->
                to -> {
                    head(to, "Content-Type: application/xml\r\n");
                    while (true) {
                        to.write(BLANKS);
                    }
                };
            case "REDIRECTS" -> to -> head(to, "Location: " + uri() + "?again\r\nContent-Length: 0\r\n", "302 Found");
            default -> throw new IllegalStateException("no such company: " + company);
        };
    }

    private static void head(OutputStream to, String headers) throws IOException {
        head(to, headers, "200 OK");
    }

    private static void head(OutputStream to, String headers, String status) throws IOException {
        to.write(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        to.flush();
    }

    private void drip(OutputStream to, String text) throws IOException, InterruptedException {
        for (int place = 0; pause(100); place++) {
            to.write(text.charAt(place % text.length()));
            to.flush();
        }
    }

    private boolean pause(long millis) throws InterruptedException {
        return !over.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        socket.close();
    }
}
