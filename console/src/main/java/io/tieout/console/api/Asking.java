package io.tieout.console.api;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Asks the services. A page begins all its questions and then reads the answers, so that it takes as long as the slowest; each has a thread
 * of its own, which is a virtual one.
 */
@Component
public final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    private static final int NOT_FOUND = 404;
    private static final int FAILED = 500;
    private static final int TOO_MANY = 429;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Asks beside whatever else is asked. */
    public <T> Pending<T> begin(Caller caller, Part part, Supplier<T> question) {
        return new Pending<>(part, threads.submit(() -> ask(caller, part, question)));
    }

    /** Asks and waits. */
    public <T> Answer<T> ask(Caller caller, Part part, Supplier<T> question) {
        try {
            return new Answer.Given<>(ScopedValue.where(Calling.CALLER, caller).call(question::get));
        } catch (RestClientResponseException refused) {
            return refused(part, refused);
        } catch (ResourceAccessException unreachable) {
            LOG.warn("{} does not answer: {}", part.audience(), unreachable.getMessage());
            return new Answer.Away<>(part, part.away());
        } catch (RestClientException strange) {
            if (NestedExceptionUtils.getMostSpecificCause(strange) instanceof IOException broken) {
                LOG.warn("The answer of {} broke off: {}", part.audience(), broken.getMessage());
            } else {
                LOG.warn("The answer of {} is not understood", part.audience(), strange);
            }
            return new Answer.Away<>(part, part.away());
        }
    }

    /** Asks for something that has no answer but that it was done. */
    public Answer<Boolean> tell(Caller caller, Part part, Runnable question) {
        return ask(caller, part, () -> {
            question.run();
            return true;
        });
    }

    private static <T> Answer<T> refused(Part part, RestClientResponseException refused) {
        int status = refused.getStatusCode().value();
        if (status >= FAILED || status == TOO_MANY || status == 401) {
            LOG.warn("{} answered {}: {}", part.audience(), status, sentence(refused));
            return new Answer.Away<>(part, part.away());
        }
        String sentence = sentence(refused);
        return status == NOT_FOUND
                ? new Answer.Absent<>(sentence == null ? "There is no such record." : sentence)
                : new Answer.Refused<>(
                        status, sentence == null ? "It was refused, and no reason was given." : sentence);
    }

    /** The sentence of a problem detail; null if the answer is none. */
    private static @Nullable String sentence(RestClientResponseException refused) {
        try {
            Problem problem = refused.getResponseBodyAs(Problem.class);
            return problem == null ? null : problem.detail();
        } catch (RestClientException noProblem) {
            return null;
        }
    }

    private record Problem(@Nullable String detail) {}

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
