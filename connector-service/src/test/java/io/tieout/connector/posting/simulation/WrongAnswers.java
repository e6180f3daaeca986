package io.tieout.connector.posting.simulation;

import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.Batch;
import io.tieout.connector.gateway.ledger.Ledger;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.connector.gateway.ledger.Sighting;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.IntacctCommand;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Connectors that send something else than they should, or understand something else than they are answered. */
final class WrongAnswers {

    static final String UNKNOWN_NUMBER = "";

    private WrongAnswers() {}

    /** A ledger that is right, for one who overrides what is wrong. */
    private static class Through implements Ledger {

        private final Ledger right;

        Through(Ledger right) {
            this.right = right;
        }

        @Override
        public Answer post(Batch batch) {
            return right.post(batch);
        }

        @Override
        public LookUp find(TenantId tenant, String entityId, List<IntacctCommand> commands) {
            return right.find(tenant, entityId, commands);
        }
    }

    private static Sabotage of(Function<Ledger, Ledger> wrong) {
        return new Sabotage() {
            @Override
            Ledger ledger(Ledger right) {
                return wrong.apply(right);
            }
        };
    }

    static Sabotage answer(BiFunction<Batch, Answer, Answer> wrong) {
        return of(right -> new Through(right) {
            @Override
            public Answer post(Batch batch) {
                return wrong.apply(batch, super.post(batch));
            }
        });
    }

    /** @param wrong is given null for a result that is absent */
    static Sabotage result(UnaryOperator<Result> wrong) {
        return answer((batch, answer) -> {
            if (!(answer instanceof Answer.Answered(var results))) {
                return answer;
            }
            Map<CommandId, Result> understood = new HashMap<>();
            for (IntacctCommand command : batch.commands()) {
                Result result = wrong.apply(results.get(command.commandId()));
                if (result != null) {
                    understood.put(command.commandId(), result);
                }
            }
            return new Answer.Answered(understood);
        });
    }

    /** The first result is taken for that of the first command, and so on. */
    static Answer byPosition(Batch batch, Answer answer) {
        if (!(answer instanceof Answer.Answered(var results))) {
            return answer;
        }
        List<Result> inOrder = new ArrayList<>();
        batch.commands().stream()
                .map(command -> results.get(command.commandId()))
                .filter(java.util.Objects::nonNull)
                .forEach(inOrder::add);
        Map<CommandId, Result> understood = new HashMap<>();
        for (int place = 0; place < inOrder.size(); place++) {
            understood.put(batch.commands().get(place).commandId(), inOrder.get(place));
        }
        return new Answer.Answered(understood);
    }

    /** Whatever was refused was refused for the same as the first that was. */
    static Answer firstRefusalForAll(Batch batch, Answer answer) {
        if (!(answer instanceof Answer.Answered(var results))) {
            return answer;
        }
        Map<CommandId, Result> understood = new HashMap<>(results);
        batch.commands().stream()
                .map(command -> results.get(command.commandId()))
                .filter(Result.Failed.class::isInstance)
                .findFirst()
                .ifPresent(first ->
                        understood.replaceAll((id, result) -> result instanceof Result.Failed ? first : result));
        return new Answer.Answered(understood);
    }

    /** Each command travels under another control id than its own. */
    static Sabotage controlIds(BiFunction<Batch, IntacctCommand, String> wrong) {
        return of(right -> new Through(right) {
            @Override
            public Answer post(Batch batch) {
                List<IntacctCommand> renamed = new ArrayList<>();
                for (IntacctCommand command : batch.commands()) {
                    renamed.add(Wishing.withId(command, wrong.apply(batch, command)));
                }
                Answer answer = super.post(new Batch(batch.id(), batch.tenant(), batch.entityId(), renamed));
                if (!(answer instanceof Answer.Answered(var results))) {
                    return answer;
                }
                Map<CommandId, Result> understood = new HashMap<>();
                for (int place = 0; place < renamed.size(); place++) {
                    Result result = results.get(renamed.get(place).commandId());
                    if (result != null) {
                        understood.put(batch.commands().get(place).commandId(), result);
                    }
                }
                return new Answer.Answered(understood);
            }
        });
    }

    static Sabotage batch(UnaryOperator<Batch> wrong) {
        return of(right -> new Through(right) {
            @Override
            public Answer post(Batch batch) {
                return super.post(wrong.apply(batch));
            }
        });
    }

    static Batch withoutTheLast(Batch batch) {
        return new Batch(
                batch.id(),
                batch.tenant(),
                batch.entityId(),
                batch.commands().subList(0, batch.commands().size() - 1));
    }

    static Sabotage lookUp(BiFunction<List<IntacctCommand>, LookUp, LookUp> wrong) {
        return of(right -> new Through(right) {
            @Override
            public LookUp find(TenantId tenant, String entityId, List<IntacctCommand> commands) {
                return wrong.apply(commands, super.find(tenant, entityId, commands));
            }
        });
    }

    static Sabotage sighting(UnaryOperator<Sighting> wrong) {
        return lookUp((commands, lookUp) -> {
            if (!(lookUp instanceof LookUp.Found(var sightings))) {
                return lookUp;
            }
            Map<CommandId, Sighting> understood = new HashMap<>();
            sightings.forEach((id, sighting) -> understood.put(id, wrong.apply(sighting)));
            return new LookUp.Found(understood);
        });
    }

    /** What the first command shows is taken for all. */
    static LookUp firstForAll(List<IntacctCommand> commands, LookUp lookUp) {
        if (!(lookUp instanceof LookUp.Found(var sightings))) {
            return lookUp;
        }
        Sighting first = sightings.get(commands.getFirst().commandId());
        Map<CommandId, Sighting> understood = new HashMap<>();
        commands.forEach(command -> understood.put(command.commandId(), first));
        return new LookUp.Found(understood);
    }

    static LookUp nothingFound(List<IntacctCommand> commands) {
        Map<CommandId, Sighting> understood = new HashMap<>();
        commands.forEach(command -> understood.put(command.commandId(), new Sighting.NotDone("")));
        return new LookUp.Found(understood);
    }

    /** The question is asked with the login of somebody else. */
    static Sabotage questionOf(UnaryOperator<TenantId> wrongTenant) {
        return of(right -> new Through(right) {
            @Override
            public LookUp find(TenantId tenant, String entityId, List<IntacctCommand> commands) {
                return super.find(wrongTenant.apply(tenant), entityId, commands);
            }
        });
    }

    static Sabotage questionIn(UnaryOperator<String> wrongEntity) {
        return of(right -> new Through(right) {
            @Override
            public LookUp find(TenantId tenant, String entityId, List<IntacctCommand> commands) {
                return super.find(tenant, wrongEntity.apply(entityId), commands);
            }
        });
    }

    static Sabotage clockOfTheRules(UnaryOperator<Clock> wrong) {
        return new Sabotage() {
            @Override
            Clock clockOfTheRules(Clock right) {
                return wrong.apply(right);
            }
        };
    }
}
