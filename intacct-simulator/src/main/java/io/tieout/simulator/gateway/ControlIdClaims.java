package io.tieout.simulator.gateway;

import io.tieout.simulator.company.Assumptions.UsedControlId;
import io.tieout.simulator.company.Company;
import io.tieout.simulator.function.FunctionCall;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The control ids of one request while it is in process. Only with {@code uniqueid}: an id that was carried out before,
 * or is being carried out by another request, cannot be used. Ids are remembered per company and sender.
 */
final class ControlIdClaims implements AutoCloseable {

    private final Company company;
    private final String sender;
    private final boolean unique;
    private final List<FunctionCall> calls;
    private final Set<String> claimed = new HashSet<>();
    private final Map<FunctionCall, String> refused = new IdentityHashMap<>();

    ControlIdClaims(Company company, GatewayRequest request) {
        this.company = company;
        this.sender = request.control().senderId();
        this.unique = request.control().uniqueId();
        this.calls = request.functions();
        if (unique) {
            request.functions().forEach(this::claim);
        }
    }

    private void claim(FunctionCall call) {
        String key = key(call);
        if (!claimed.contains(key) && !company.runningControlIds().add(key)) {
            refused.put(
                    call, "There is already a concurrent request in process with the control id " + call.controlId());
        } else {
            claimed.add(key);
        }
    }

    /** Why a function cannot be carried out; null where it can. */
    @Nullable
    String refusal(FunctionCall call) {
        if (!unique) {
            return null;
        }
        if (company.books().hasUsed(key(call))) {
            return "A successful transaction has already been recorded with the control id " + call.controlId();
        }
        return refused.get(call);
    }

    /** Why the whole request is refused in a company that refuses used control ids at control level. */
    Optional<String> refusalOfAll() {
        return company.definition().assumptions().usedControlId() == UsedControlId.CONTROL_FAILURE
                ? calls.stream()
                        .map(this::refusal)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .findFirst()
                : Optional.empty();
    }

    boolean unique() {
        return unique;
    }

    String key(FunctionCall call) {
        return sender + "\n" + call.controlId();
    }

    @Override
    public void close() {
        company.runningControlIds().removeAll(claimed);
    }
}
