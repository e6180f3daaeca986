package io.tieout.scheduler.mail;

import io.tieout.starter.loop.WorkLoop;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sends mails from start to stop. */
@Component
class MailLoop implements SmartLifecycle {

    /** A mail that is being given to the server is not torn from its hands. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final WorkLoop loop;

    MailLoop(SendingMails sending, MailProperties properties) {
        this.loop = new WorkLoop("mail", 1, properties.poll(), PATIENCE, sending::runOnce);
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
