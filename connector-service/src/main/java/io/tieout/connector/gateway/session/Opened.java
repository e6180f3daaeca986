package io.tieout.connector.gateway.session;

import io.tieout.connector.gateway.wire.Reply;

/** How the opening of a session ended. */
public sealed interface Opened {

    record Ready(Session session) implements Opened {}

    /** No session, so that nothing was carried out. */
    record NotOpened(Reply.Unanswered reply) implements Opened {}
}
