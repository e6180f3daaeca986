package io.tieout.scheduler.webhook;

import io.tieout.starter.loop.WorkLoop;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends messages from start to stop; several at once, so that one receiver that hangs does not keep the others waiting. */
@Component
class WebhookLoop implements SmartLifecycle {

    private static final int WORKERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkLoop loop;

    WebhookLoop(SendingWebhooks sending, WebhookProperties properties) {
        this.loop = new WorkLoop("webhook", WORKERS, properties.poll(), PATIENCE, sending::runOnce);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
