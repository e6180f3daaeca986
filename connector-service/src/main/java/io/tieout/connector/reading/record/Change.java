package io.tieout.connector.reading.record;

import io.tieout.model.event.Payload;

/**
 * A record whose content differs from what was published last.
 *
 * @param content without what is no change, and without what may be long, as JSON: for the event of its deletion
 * @param hash of the whole content
 * @param revision counts the contents that were published of the record, so that a content that comes back is a new event
 */
public record Change<P extends Payload>(
        String recordNo, P payload, String content, String hash, int revision, boolean deleted) {}
