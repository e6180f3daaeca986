package io.tieout.connector.image;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers where there is no image, or not now. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImageProblems {

    /** Which sources were asked, and why each has none, is in {@code sources} for programs. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> none(NoImage none) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, none.getMessage());
        List<NoImage.Asked> asked = none.asked();
        problem.setProperty("sources", asked);
        return of(problem).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(ImageNotNow not) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                not.isTooMany() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE, not.getMessage());
        return of(problem)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, not.retryAfter().toSeconds())))
                .body(problem);
    }

    /** Whoever asks for a PDF alone is told in JSON all the same. */
    private static ResponseEntity.BodyBuilder of(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
