package io.tieout.starter.web;

import io.tieout.model.event.InvalidPayload;
import io.tieout.model.money.InvalidMoney;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Answers failures with problem details whose {@code detail} is a sentence. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice {

    @ExceptionHandler
    ProblemDetail notFound(NotFound absent) {
        return Problems.of(HttpStatus.NOT_FOUND, absent.getMessage());
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict conflict) {
        return Problems.of(HttpStatus.CONFLICT, conflict.getMessage());
    }

    @ExceptionHandler({InvalidRequest.class, InvalidPayload.class, InvalidMoney.class, IllegalArgumentException.class})
    ProblemDetail invalid(RuntimeException invalid) {
        return Problems.of(HttpStatus.BAD_REQUEST, invalid.getMessage());
    }

    /** The message names the tenant that the token does not open. */
    @ExceptionHandler
    ProblemDetail forbidden(AccessDeniedException denied) {
        return Problems.of(HttpStatus.FORBIDDEN, denied.getMessage());
    }

    /** Neither the value, which may be anything, nor the type, which is ours. */
    @ExceptionHandler
    ProblemDetail unusable(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        String expected = type != null && type.isEnum()
                ? "one of "
                        + java.util.Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .collect(Collectors.joining(", "))
                : "of another form; see docs/rest.md";
        return Problems.of(HttpStatus.BAD_REQUEST, "\"%s\" has to be %s".formatted(mismatch.getName(), expected));
    }

    /** The parser's own words may quote the body, which may hold a password; only the sentence of a check of ours is passed on. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPayload || cause instanceof InvalidMoney || cause instanceof InvalidRequest) {
                return Problems.of(HttpStatus.BAD_REQUEST, cause.getMessage());
            }
            if (cause instanceof BodyTooLarge) {
                return Problems.of(HttpStatus.CONTENT_TOO_LARGE, cause.getMessage());
            }
            if (cause instanceof UnrecognizedPropertyException unknown) {
                return Problems.of(HttpStatus.BAD_REQUEST, unknownField(unknown));
            }
            if (cause instanceof MismatchedInputException mismatch
                    && !mismatch.getPath().isEmpty()) {
                return Problems.of(HttpStatus.BAD_REQUEST, mismatched(mismatch));
            }
        }
        return Problems.of(
                HttpStatus.BAD_REQUEST, "The body is not the JSON that this address expects; see docs/rest.md.");
    }

    private static String mismatched(MismatchedInputException mismatch) {
        String path = mismatch.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return "\"%s\" is missing, or of another kind than this address expects; see docs/rest.md.".formatted(path);
    }

    private static String unknownField(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String name = unknown.getPropertyName().length() <= 100
                ? unknown.getPropertyName()
                : unknown.getPropertyName().substring(0, 100) + "…";
        return known == null
                ? "\"%s\" is no field of this address; see docs/rest.md.".formatted(name)
                : "\"%s\" is no field of this address; there are %s."
                        .formatted(
                                name,
                                known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
    }
}
