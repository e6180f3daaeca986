package io.tieout.starter.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What Tomcat answers before any code of ours runs, as a problem detail instead of its page. Made by Tomcat, by name. */
public final class ProblemReports extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemReports.class);

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            String address = request.getRequestURI() == null ? "" : request.getRequestURI();
            response.getOutputStream().write(Problems.json(status, Problems.sentence(status), address));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            log.debug("Whoever asked is gone", gone);
        }
    }
}
