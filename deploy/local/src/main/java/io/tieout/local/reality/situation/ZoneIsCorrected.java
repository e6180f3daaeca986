package io.tieout.local.reality.situation;

import java.util.List;
import java.util.Map;

/** The web-services user lives west of Greenwich, with the day first and a 12-hour clock; later somebody corrects the zone. */
final class ZoneIsCorrected implements Situation {
    @Override
    public String name() {
        return "zone-is-corrected";
    }

    @Override
    public String story() {
        return "The user's zone is seven hours west and is corrected to five hours east and back: what is paid is read all the same";
    }

    @Override
    public Books books() {
        return Books.WEST_OF_GREENWICH;
    }

    @Override
    public void play(Stage stage) {
        pay(stage, "west", "TXN-ZONE-1", "INV-10001");
        moveTo(stage, 330);
        pay(stage, "east", "TXN-ZONE-2", "INV-10002");
        moveTo(stage, -480);
        pay(stage, "winter", "TXN-ZONE-3", "INV-10003");
    }

    private static void pay(Stage stage, String event, String transaction, String invoice) {
        stage.billing(
                Says.payment(event, transaction, "C-100" + invoice.charAt(invoice.length() - 1), invoice, "11.00"));
        stage.awaitAnswers(event);
        stage.sync();
    }

    private static void moveTo(Stage stage, int minutes) {
        stage.rooms()
                .simulator()
                .change(
                        stage.company(),
                        Map.of(
                                "users",
                                List.of(Map.of(
                                        "id",
                                        "demo",
                                        "password",
                                        "demo",
                                        "gmtOffsetMinutes",
                                        minutes,
                                        "dateFormat",
                                        "/dmY",
                                        "clock",
                                        12))));
    }

    @Override
    public Expectation expected() {
        return Expectation.ofNothing()
                .event("west", End.posted())
                .event("east", End.posted())
                .event("winter", End.posted());
    }
}
