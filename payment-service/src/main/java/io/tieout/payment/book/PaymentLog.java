package io.tieout.payment.book;

import io.tieout.model.outcome.Problem;
import io.tieout.payment.decision.Payment;
import io.tieout.starter.trace.LogContext;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** One log line for each step of a payment, with its trace id. What a person has to look at is a warning. */
final class PaymentLog {

    private static final Logger log = LoggerFactory.getLogger(PaymentLog.class);

    private PaymentLog() {}

    static void write(Collection<Payment> steps) {
        if (log.isWarnEnabled()) {
            steps.forEach(PaymentLog::write);
        }
    }

    private static void write(Payment payment) {
        Level level = switch (payment.state()) {
            case REJECTED, PARKED -> Level.WARN;
            case RECEIVED, WAITING, REQUESTED, POSTED, DISMISSED -> Level.INFO;
        };
        Problem why = payment.problem();
        try (var context = LogContext.of(payment.tenant(), payment.envelope().trace())) {
            var line = log.atLevel(level)
                    .addKeyValue("transaction", payment.key().transaction())
                    .addKeyValue("revision", payment.revision());
            if (payment.recordNo() != null) {
                line = line.addKeyValue("recordNo", payment.recordNo());
            }
            if (why != null) {
                line = line.addKeyValue("code", why.code());
            }
            line.log("Payment {}{}", payment.state(), why == null ? "" : ": " + why.cause());
        }
    }
}
