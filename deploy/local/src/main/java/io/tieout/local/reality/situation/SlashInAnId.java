package io.tieout.local.reality.situation;

import java.util.List;

/** Numbers as other countries and other systems write them. A person acts on each by its number. */
final class SlashInAnId implements Situation {
    private static final List<String> NUMBERS =
            List.of("KR/2026/0031", "KR\\7", "50%", "x;y=z", "a//b", "..", "ÅÄÖ 3", "summary", "R#1&2?");

    @Override
    public String name() {
        return "slash-in-an-id";
    }

    @Override
    public String story() {
        return "Refunds with unusual numbers wait for a person, who dismisses each of them";
    }

    @Override
    public void play(Stage stage) {
        for (String number : NUMBERS) {
            stage.billing(Says.refund(event(number), number, "C-1001", "INV-10001", "2.00"));
        }
        for (String number : NUMBERS) {
            stage.awaitAnswers(event(number));
            stage.rooms().payments().dismiss(number, "entered by hand");
            stage.awaitAnswer(event(number), "DISMISSED");
        }
    }

    private static String event(String number) {
        return "refund-" + NUMBERS.indexOf(number);
    }

    @Override
    public Expectation expected() {
        Expectation expectation = Expectation.ofNothing();
        for (String number : NUMBERS) {
            expectation = expectation.event(event(number), End.dismissed());
        }
        return expectation;
    }
}
