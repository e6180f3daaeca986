package io.tieout.console.api;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Puts a token of the person for whom it is asked on each call. Without a person nothing is asked. */
final class Calling implements ClientHttpRequestInterceptor {

    static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

    private final Part part;
    private final Tokens tokens;

    Calling(Part part, Tokens tokens) {
        this.part = part;
        this.tokens = tokens;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(tokens.sign(CALLER.get(), part.audience()));
        return execution.execute(request, body);
    }
}
