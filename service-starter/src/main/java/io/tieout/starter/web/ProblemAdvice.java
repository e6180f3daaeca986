package io.tieout.starter.web;

import io.tieout.model.event.InvalidPayload;
import io.tieout.model.money.InvalidMoney;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers failures with problem details whose {@code detail} is a sentence. */
@RestControllerAdvice
public class ProblemAdvice {

    @ExceptionHandler
    ProblemDetail notFound(NotFound absent) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, absent.getMessage());
    }

    @ExceptionHandler
    ProblemDetail conflict(Conflict conflict) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, conflict.getMessage());
    }

    @ExceptionHandler({InvalidRequest.class, InvalidPayload.class, InvalidMoney.class, IllegalArgumentException.class})
    ProblemDetail invalid(RuntimeException invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, invalid.getMessage());
    }

    /** The parser's own words may quote the body, which may hold a password; only the sentence of a check of ours is passed on. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPayload || cause instanceof InvalidMoney || cause instanceof InvalidRequest) {
                return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, cause.getMessage());
            }
        }
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The body is not the JSON that this address expects.");
    }
}
