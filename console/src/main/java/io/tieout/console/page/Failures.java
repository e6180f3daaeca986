package io.tieout.console.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What cannot be shown is a page with a sentence, and nothing of what went on inside. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler
    ModelAndView notAllowed(AccessDeniedException denied, HttpServletRequest request) {
        String sentence = denied.getMessage();
        return page(request, HttpStatus.FORBIDDEN, "That is not open to you", sentence == null ? "" : sentence);
    }

    @ExceptionHandler
    ModelAndView nothingThere(NoSuchRecord nothing, HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "There is no such record", String.valueOf(nothing.getMessage()));
    }

    @ExceptionHandler
    ModelAndView noPage(NoResourceFoundException nothing, HttpServletRequest request) {
        return page(
                request,
                HttpStatus.NOT_FOUND,
                "There is no page at this address",
                "It may have been typed wrongly, or what it showed has another address now.");
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    ModelAndView wrongAddress(Exception wrong, HttpServletRequest request) {
        return page(
                request,
                HttpStatus.BAD_REQUEST,
                "This address is not understood",
                "Something in it has another form than this page knows. Go back and choose it there.");
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception failed, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (failed instanceof ErrorResponse || response.isCommitted()) {
            throw failed; // /error knows its status; and what has begun is broken off, not ended with a page
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
        return page(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "This page cannot be shown",
                "Nothing that you entered before is lost. The log of the console says why it failed; whoever runs Tieout can look there.");
    }

    private static ModelAndView page(HttpServletRequest request, HttpStatus status, String title, String sentence) {
        var page = new ModelAndView("failure", Map.of("title", title, "sentence", sentence), status);
        Entered.of(request).ifPresent(entered -> page.addObject("me", entered.person()));
        return page;
    }
}
