package io.tieout.console.settings;

import io.tieout.console.api.ConnectorApi.ImageSource;
import io.tieout.console.api.ConnectorApi.Images;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the image of an invoice is looked for, in this order.
 *
 * @param used those that are asked, the first first
 * @param unused the others
 */
record ImageOrder(List<Source> used, List<Source> unused) {

    /** One of them. */
    public record Source(String name, String words) {

        static Source of(ImageSource source) {
            return new Source(
                    source.name(),
                    switch (source) {
                        case INTACCT -> "Intacct, as it is printed there";
                        case UPSTREAM -> "The file that billing links";
                        case DRAWN -> "Drawn by Tieout, marked as a copy";
                    });
        }
    }

    /** What is pressed. */
    enum Move {
        UP,
        DOWN,
        OUT,
        IN
    }

    static ImageOrder of(Images images) {
        return new ImageOrder(
                images.sources().stream().map(Source::of).toList(),
                images.possible().stream()
                        .filter(source -> !images.sources().contains(source))
                        .map(Source::of)
                        .toList());
    }

    /** The names in their order after a press; as they are where it makes no sense, since the page was older than the order. */
    static List<String> after(List<ImageSource> now, ImageSource source, Move move) {
        List<ImageSource> order = new ArrayList<>(now);
        int at = order.indexOf(source);
        switch (move) {
            case UP -> swap(order, at, at - 1);
            case DOWN -> swap(order, at, at + 1);
            case OUT -> order.remove(source);
            case IN -> {
                if (at < 0) {
                    order.add(source);
                }
            }
        }
        return order.stream().map(Enum::name).toList();
    }

    private static void swap(List<ImageSource> order, int one, int other) {
        if (Stream.of(one, other).allMatch(at -> at >= 0 && at < order.size())) {
            java.util.Collections.swap(order, one, other);
        }
    }
}
