package io.tieout.simulator.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** Breaks connections. */
final class Connections {

    private Connections() {}

    /** Closes the connection: the caller sees its end without an answer. */
    static void drop(Request request, Callback callback) {
        endPoint(request).close();
        callback.failed(new EofException("dropped on demand"));
    }

    /** Resets the connection: the caller sees "connection reset". */
    static void reset(Request request, Callback callback) throws IOException {
        if (endPoint(request) instanceof SocketChannelEndPoint socket) {
            socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            socket.getChannel().close();
        }
        drop(request, callback);
    }

    private static EndPoint endPoint(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }
}
