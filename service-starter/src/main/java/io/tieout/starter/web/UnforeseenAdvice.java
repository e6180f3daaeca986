package io.tieout.starter.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers for what nobody else answers for: logged with its trace here, and to whoever asked a sentence without it. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class UnforeseenAdvice {

    private static final Logger log = LoggerFactory.getLogger(UnforeseenAdvice.class);

    @ExceptionHandler
    ProblemDetail unforeseen(Exception failed) throws Exception {
        if (failed instanceof AuthenticationException) {
            throw failed; // the security filters ask for a token
        }
        log.error("A request could not be answered", failed);
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, Problems.sentence(HttpStatus.INTERNAL_SERVER_ERROR));
    }
}
