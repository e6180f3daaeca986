package io.tieout.testsupport.openapi;

import java.util.List;

/**
 * What a request is answered with whose method does not say it, since it answers in several forms.
 *
 * @param request method and address, as the document has it
 * @param schema of the JSON, by its name in the document; empty for any
 * @param list whether it is a list of these
 * @param types the media types of the answer
 */
public record Answer(String request, String schema, boolean list, List<String> types) {}
