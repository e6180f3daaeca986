package io.tieout.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bodies end at so many bytes, whether or not they announce their length. Nothing is read here: who may not ask is turned away before
 * a byte of the body is.
 */
final class LimitedBodies extends OncePerRequestFilter {

    private final long mostBytes;

    LimitedBodies(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Limited(request, mostBytes), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long mostBytes;

        Limited(HttpServletRequest request, long mostBytes) {
            super(request);
            this.mostBytes = mostBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), mostBytes, getContentLengthLong());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long mostBytes;
        private long read;

        /** @param announced -1 if the sender did not say */
        LimitedStream(ServletInputStream body, long mostBytes, long announced) {
            this.body = body;
            this.mostBytes = mostBytes;
            this.read = announced > mostBytes ? announced : 0;
        }

        @Override
        public int read() throws IOException {
            check();
            int next = body.read();
            read += next < 0 ? 0 : 1;
            check();
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            check();
            int count = body.read(into, offset, length);
            read += Math.max(count, 0);
            check();
            return count;
        }

        private void check() throws BodyTooLarge {
            if (read > mostBytes) {
                throw new BodyTooLarge(mostBytes);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
