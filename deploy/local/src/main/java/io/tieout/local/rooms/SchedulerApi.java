package io.tieout.local.rooms;

import io.tieout.local.Problem;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Sync Now and Recent Syncs.
 *
 * @param api the scheduler service
 * @param tenant whose data is synchronised
 */
public record SchedulerApi(Api api, String tenant) {
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration RUN_PATIENCE = Duration.ofMinutes(5);

    /**
     * Returns when everything was read once. A company that is connected is read by itself; where that failed, Sync Now is pressed.
     *
     * @return whether there was something to wait for
     */
    public boolean awaitFirstImport() {
        String path = "/tenants/" + tenant + "/syncs?limit=200";
        new Patience(START_PATIENCE, "the scheduler has not heard that tenant " + tenant + " is connected")
                .until(() -> api.find(path).filter(runs -> !runs.isEmpty()).isPresent());
        if (hasReadEverything(api.get(path))) {
            return false;
        }
        new Patience(RUN_PATIENCE, "the first import of tenant " + tenant + " is not over")
                .until(() -> api.get(path).valueStream().allMatch(SchedulerApi::isOver));
        if (!hasReadEverything(api.get(path))) {
            syncNow(true);
        }
        return true;
    }

    private static boolean hasReadEverything(JsonNode runs) {
        return runs.valueStream()
                .anyMatch(it -> it.path("everything").booleanValue(false)
                        && it.path("state").asString().equals("COMPLETED"));
    }

    /** Presses Sync Now and returns when that run is complete. */
    public JsonNode syncNow(boolean everything) {
        String run = start(everything);
        new Patience(RUN_PATIENCE, "the sync " + run + " is not complete").until(() -> isOver(run(run)));
        JsonNode ended = run(run);
        if (!"COMPLETED".equals(ended.path("state").asString())) {
            throw new Problem("The sync of tenant " + tenant + " failed: " + ended);
        }
        return ended;
    }

    /**
     * Imports a list and returns when that is over.
     *
     * @param object CUSTOMERS or INVOICES
     * @param email who is told how it ended
     */
    public JsonNode importNow(String object, String email) {
        JsonNode accepted = api.post("/tenants/" + tenant + "/imports", Map.of("object", object, "email", email));
        if (!accepted.has("email")) {
            throw new Problem("Nobody will be told of the import: "
                    + accepted.path("note").asString());
        }
        String run = accepted.path("runId").asString();
        new Patience(RUN_PATIENCE, "the import " + run + " is not complete").until(() -> isOver(run(run)));
        return run(run);
    }

    /** The tenant is known a moment after it was connected, and one run at a time is allowed: both are waited for. */
    private String start(boolean everything) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (true) {
            Api.Answer answer = api.tryPost("/tenants/" + tenant + "/syncs", Map.of("everything", everything));
            if (answer.status() == ACCEPTED) {
                return answer.body().path("runId").asString();
            }
            boolean soon = answer.status() == CONFLICT || answer.status() == NOT_FOUND;
            if (!soon || System.nanoTime() > deadline) {
                throw new Problem("Sync Now was refused: " + answer.problem());
            }
            new Patience(Duration.ofMillis(500), "").lasts(() -> false);
        }
    }

    private JsonNode run(String run) {
        return api.get("/tenants/" + tenant + "/syncs/" + run);
    }

    private static boolean isOver(JsonNode run) {
        return switch (run.path("state").asString()) {
            case "COMPLETED", "FAILED", "CANCELLED", "LOST" -> true;
            default -> false;
        };
    }
}
