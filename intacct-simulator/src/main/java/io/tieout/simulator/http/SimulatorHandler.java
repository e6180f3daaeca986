package io.tieout.simulator.http;

import io.tieout.simulator.control.ControlAnswer;
import io.tieout.simulator.control.ControlApi;
import io.tieout.simulator.gateway.Gateway;
import io.tieout.simulator.gateway.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Leads requests to the gateway or the control API and carries out their replies on the connection. */
final class SimulatorHandler extends Handler.Abstract {

    static final String GATEWAY_PATH = "/ia/xml/xmlgw.phtml";
    private static final String CONTROL_PATH = "/control/";
    private static final int LARGEST_REQUEST = 20 * 1024 * 1024;

    private final Gateway gateway;
    private final ControlApi control;

    SimulatorHandler(Gateway gateway, ControlApi control) {
        this.gateway = gateway;
        this.control = control;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.equals(GATEWAY_PATH)) {
            gateway(request, response, callback);
        } else if (path.startsWith(CONTROL_PATH)) {
            control(request, path.substring(CONTROL_PATH.length()), response, callback);
        } else {
            send(response, callback, Reply.text(404, "text/plain; charset=UTF-8", "There is nothing here.\n"));
        }
        return true;
    }

    private void gateway(Request request, Response response, Callback callback) throws Exception {
        if (!request.getMethod().equals("POST")) {
            response.getHeaders().put(HttpHeader.ALLOW, "POST");
            send(response, callback, Reply.text(405, "text/plain; charset=UTF-8", "Use POST.\n"));
            return;
        }
        Optional<byte[]> body = body(request);
        if (body.isEmpty()) {
            send(response, callback, Reply.text(413, "text/plain; charset=UTF-8", "The request is too large.\n"));
            return;
        }
        String host =
                Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)).orElse("localhost");
        switch (gateway.handle(body.get(), host)) {
            case Reply.Send answer -> send(response, callback, answer);
            case Reply.Drop() -> Connections.drop(request, callback);
            case Reply.Reset() -> Connections.reset(request, callback);
            case Reply.Truncate(var whole, var bytes) -> truncate(request, response, callback, whole, bytes);
        }
    }

    private void control(Request request, String path, Response response, Callback callback) throws IOException {
        Map<String, String> query = new HashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.put(field.getName(), field.getValue());
        }
        String body = new String(body(request).orElse(new byte[0]), StandardCharsets.UTF_8);
        ControlAnswer answer = control.handle(request.getMethod(), path, query, body);
        send(response, callback, Reply.text(answer.status(), "application/json", answer.json() + "\n"));
    }

    private static Optional<byte[]> body(Request request) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] body = in.readNBytes(LARGEST_REQUEST + 1);
            return body.length > LARGEST_REQUEST ? Optional.empty() : Optional.of(body);
        }
    }

    private static void send(Response response, Callback callback, Reply.Send answer) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private static void truncate(Request request, Response response, Callback callback, Reply.Send whole, int bytes)
            throws IOException {
        response.setStatus(whole.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, whole.contentType());
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, whole.body().length);
        Content.Sink.write(response, false, ByteBuffer.wrap(whole.body(), 0, bytes));
        Connections.drop(request, callback);
    }
}
