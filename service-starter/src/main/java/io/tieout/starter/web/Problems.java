package io.tieout.starter.web;

import io.tieout.model.event.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) where no controller answers: before the security filters, in them, and after everything failed. */
public final class Problems {

    private Problems() {}

    /** Answers with the status and a sentence; headers that are set already stay. */
    public static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json(status, detail, request.getRequestURI()));
    }

    static byte[] json(HttpStatus status, String detail, String address) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", address);
        return Json.mapper().writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    }

    /** What can be said of a failure of which only the status is known. */
    static String sentence(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST ->
                "The request is not HTTP as it should be: write ids in addresses percent-encoded, each in one segment (docs/rest.md).";
            case NOT_FOUND -> "There is nothing at this address; docs/rest.md lists what there is.";
            case METHOD_NOT_ALLOWED -> "This address does not take this method; docs/rest.md lists what there is.";
            case URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                "The address and the headers of the request are too long.";
            default ->
                status.is5xxServerError()
                        ? "Something failed here that has nothing to do with the request; the log of the service names it."
                        : status.getReasonPhrase() + ".";
        };
    }

    /** @param detail null says what the status says */
    static ProblemDetail of(HttpStatus status, @Nullable String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail == null ? sentence(status) : detail);
    }
}
