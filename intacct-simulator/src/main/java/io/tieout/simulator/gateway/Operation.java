package io.tieout.simulator.gateway;

import io.tieout.simulator.company.Assumptions.UsedControlId;
import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.Faults;
import io.tieout.simulator.function.Answer;
import io.tieout.simulator.function.Caller;
import io.tieout.simulator.function.FunctionCall;
import io.tieout.simulator.function.Functions;
import io.tieout.simulator.function.GatewayFunction;
import io.tieout.simulator.function.Invocation;
import io.tieout.simulator.gateway.FunctionResult.Status;
import io.tieout.simulator.ledger.Books;
import io.tieout.simulator.ledger.Origin;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.receivables.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Carries out the functions of one request: each on its own, or all in one transaction. */
final class Operation {

    private final Functions functions;
    private final Faults faults;

    Operation(Functions functions, Faults faults) {
        this.functions = functions;
        this.faults = faults;
    }

    /** Carries out a request; every stamp it writes is the moment of its arrival. */
    List<FunctionResult> carryOut(GatewayRequest request, Caller caller, ControlIdClaims claims, Instant arrived) {
        Run run = new Run(request, caller, claims, arrived.truncatedTo(ChronoUnit.SECONDS));
        List<FunctionResult> results = request.transaction() ? run.together() : run.oneByOne();
        results.forEach(
                result -> caller.company().countApiTransactions(result.answer().apiTransactions()));
        return results;
    }

    private final class Run {

        private final GatewayRequest request;
        private final Caller caller;
        private final ControlIdClaims claims;
        private final Instant arrived;
        private final Books books;

        Run(GatewayRequest request, Caller caller, ControlIdClaims claims, Instant arrived) {
            this.request = request;
            this.caller = caller;
            this.claims = claims;
            this.arrived = arrived;
            this.books = caller.company().books();
        }

        List<FunctionResult> oneByOne() {
            return request.functions().stream().map(this::alone).toList();
        }

        private FunctionResult alone(FunctionCall call) {
            boolean changes = claims.unique()
                    || functions.find(call.name()).map(GatewayFunction::writes).orElse(false);
            return changes
                    ? books.write(work -> {
                        FunctionResult result = attempt(call, work);
                        useUp(result, work);
                        work.commit();
                        return result;
                    })
                    : attempt(call, books.read());
        }

        List<FunctionResult> together() {
            return books.write(work -> {
                List<FunctionResult> results = new ArrayList<>();
                for (FunctionCall call : request.functions()) {
                    FunctionResult result = attempt(call, work);
                    results.add(result);
                    if (result.status() != Status.SUCCESS) {
                        return Rollback.of(results);
                    }
                    useUp(result, work);
                }
                work.commit();
                return results;
            });
        }

        private void useUp(FunctionResult result, Work work) {
            if (claims.unique() && result.status() == Status.SUCCESS) {
                work.use(claims.key(result.call()));
            }
        }

        private FunctionResult attempt(FunctionCall call, Work work) {
            Work.Mark before = work.mark();
            try {
                Optional<Fault> fault = faults.ofFunction(caller.company().id(), request.text(), call.subject());
                if (fault.isPresent()) {
                    return faulty(call, fault.get());
                }
                String used = claims.refusal(call);
                if (used != null) {
                    return failed(call, statusOfUsed(), List.of(GatewayError.of("", used)));
                }
                requirePermission(call);
                Actor actor = new Actor(
                        caller.company().definition(),
                        caller.user().id(),
                        caller.entity(),
                        arrived,
                        Origin.GATEWAY,
                        call.controlId());
                return execute(call, new Invocation(caller, actor, work), before);
            } catch (FunctionRefused refusal) {
                work.returnTo(before);
                return failed(call, Status.FAILURE, refusal.errors());
            }
        }

        private FunctionResult execute(FunctionCall call, Invocation invocation, Work.Mark before) {
            try {
                Answer answer = functions.find(call.name()).orElseThrow().execute(call, invocation);
                return answer.success()
                        ? new FunctionResult(call, Status.SUCCESS, answer)
                        : new FunctionResult(call, Status.FAILURE, answer.failing(ErrorRows.of(call, answer.errors())));
            } catch (FunctionRefused refusal) {
                invocation.work().returnTo(before);
                return failed(call, Status.FAILURE, ErrorRows.of(call, refusal.errors()));
            }
        }

        private FunctionResult faulty(FunctionCall call, Fault fault) {
            return switch (fault) {
                case Fault.FunctionError(var errors) -> failed(call, Status.FAILURE, errors);
                case Fault.Aborted(var text) ->
                    failed(call, Status.ABORTED, List.of(GatewayError.of(GatewayError.ROLLED_BACK, text)));
                default -> throw new IllegalStateException("A fault of requests was taken for one of functions.");
            };
        }

        private Status statusOfUsed() {
            return caller.company().definition().assumptions().usedControlId() == UsedControlId.WITHOUT_STATUS
                    ? Status.UNSAID
                    : Status.FAILURE;
        }

        private void requirePermission(FunctionCall call) {
            boolean describes = call.name().equals("lookup") || call.name().equals("inspect");
            if (!describes && caller.user().mayNot(call.name(), call.object())) {
                String operation =
                        call.name().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
                throw FunctionRefused.of(
                        GatewayError.NO_PERMISSION,
                        "You do not have permission for API operation " + operation + " on objects of type "
                                + call.object().toLowerCase(Locale.ROOT) + ".",
                        "Ask the administrator for the permission.");
            }
        }

        private static FunctionResult failed(FunctionCall call, Status status, List<GatewayError> errors) {
            return new FunctionResult(call, status, new Answer(null, null, errors, 0));
        }
    }
}
