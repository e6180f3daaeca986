package io.tieout.connector.posting;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.GatewayWords;
import io.tieout.connector.gateway.ledger.Answer;
import io.tieout.connector.gateway.ledger.LookUp;
import io.tieout.connector.gateway.ledger.Result;
import io.tieout.model.id.CommandId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the gateway said about each posting of a turn where it was no success. What we did not ask it is not among it. */
final class Heard {

    private Heard() {}

    static Map<CommandId, GatewayWords> in(Turn turn, Answer answer) {
        return switch (answer) {
            case Answer.Answered(var results) -> ofEach(turn, results);
            case Answer.NotDone(Fault fault) -> ofAll(turn, fault.words());
            case Answer.Unknown(GatewayWords words) -> ofAll(turn, words);
        };
    }

    static Map<CommandId, GatewayWords> in(Turn turn, LookUp lookUp) {
        return switch (lookUp) {
            case LookUp.Found found -> Map.of();
            case LookUp.NotDone(Fault fault) -> ofAll(turn, fault.words());
            case LookUp.Unknown(GatewayWords words) -> ofAll(turn, words);
        };
    }

    private static Map<CommandId, GatewayWords> ofEach(Turn turn, Map<CommandId, Result> results) {
        Map<CommandId, GatewayWords> heard = new LinkedHashMap<>();
        turn.postings()
                .forEach(posting -> of(results.get(posting.id())).ifPresent(words -> heard.put(posting.id(), words)));
        return heard;
    }

    private static Optional<GatewayWords> of(@Nullable Result result) {
        return switch (result) {
            case null -> Optional.of(GatewayWords.none(200, "the answer holds no result for this control id"));
            case Result.Done done -> Optional.empty();
            case Result.AlreadyRecorded(GatewayWords words) -> Optional.of(words);
            case Result.Unclear(GatewayWords words) -> Optional.of(words);
            case Result.InProcess(Fault fault) -> Optional.ofNullable(fault.words());
            case Result.KeyTaken(Fault fault) -> Optional.ofNullable(fault.words());
            case Result.Failed(Fault fault) -> Optional.ofNullable(fault.words());
        };
    }

    private static Map<CommandId, GatewayWords> ofAll(Turn turn, @Nullable GatewayWords words) {
        Map<CommandId, GatewayWords> heard = new LinkedHashMap<>();
        if (words != null) {
            turn.postings().forEach(posting -> heard.put(posting.id(), words));
        }
        return heard;
    }
}
