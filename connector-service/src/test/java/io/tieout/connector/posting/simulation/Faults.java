package io.tieout.connector.posting.simulation;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.model.outcome.Problem;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What a gateway answers that does not do what it is asked. */
final class Faults {

    static final GatewayWords RECORDED_BEFORE = GatewayWords.none(200, "recorded before");
    static final Answer NO_ANSWER = new Answer.Unknown("no answer came");
    static final Answer RESET = new Answer.Unknown("the connection was reset before the request arrived");
    static final Result UNCLEAR = new Result.Unclear(GatewayWords.none(200, "no status"));

    /** How Intacct refuses to reverse what is reversed. */
    static final Fault REVERSED_BEFORE = fault(FaultClass.NEEDS_PERSON, "REVERSED_BEFORE", null);

    static final Fault LATER = fault(FaultClass.TRANSIENT, "SIMULATED", Duration.ofSeconds(5));

    private static final Map<FaultClass, Fault> FAULTS = new EnumMap<>(FaultClass.class);

    static {
        for (FaultClass each : FaultClass.values()) {
            FAULTS.put(each, fault(each, "SIMULATED", null));
        }
    }

    private Faults() {}

    static Fault of(FaultClass faultClass) {
        return FAULTS.get(faultClass);
    }

    static Result refused(FaultClass faultClass) {
        return new Result.Failed(of(faultClass));
    }

    static Problem problem(String code) {
        return new Problem(code, "It was refused.", "Wait.");
    }

    private static Fault fault(FaultClass faultClass, String code, Duration retryAfter) {
        return new Fault(faultClass, problem(code), retryAfter, "");
    }
}
