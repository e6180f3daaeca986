package io.tieout.connector.connection;

import io.tieout.connector.lane.CompanyBusy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers for what only a person can mend about a connection. */
@RestControllerAdvice
class ConnectionProblems {

    @ExceptionHandler
    ProblemDetail notConnected(NotConnected absent) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, absent.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(SecretUnreadable unreadable) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, unreadable.getMessage());
    }

    @ExceptionHandler
    ProblemDetail busy(CompanyBusy busy) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, busy.getMessage());
    }
}
