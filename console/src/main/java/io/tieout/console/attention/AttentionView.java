package io.tieout.console.attention;

import io.tieout.console.api.Sum;
import io.tieout.console.page.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All causes, by where they are mended.
 *
 * @param partly one of the two that know of causes does not answer: there may be more
 */
public record AttentionView(List<CauseView> causes, boolean partly) {

    public List<CauseView> here() {
        return of(Fix.HERE);
    }

    public List<CauseView> inIntacct() {
        return of(Fix.INTACCT);
    }

    /** What neither this page nor Intacct can mend. */
    public List<CauseView> elsewhere() {
        return causes.stream()
                .filter(cause -> cause.fix() != Fix.HERE && cause.fix() != Fix.INTACCT)
                .toList();
    }

    public List<CauseView> retried() {
        return causes.stream().filter(CauseView::canBeRetried).toList();
    }

    /** {@code 13 payments need attention, for 6 causes}. */
    public String sentence(Formats f) {
        if (causes.isEmpty()) {
            return partly ? "What needs attention is not known at the moment" : "Nothing needs attention";
        }
        Map<String, Long> documents = new TreeMap<>(java.util.Comparator.reverseOrder());
        causes.forEach(cause -> documents.merge(cause.one(), cause.cause().documents(), Long::sum));
        String what = documents.entrySet().stream()
                .map(kind -> f.count(kind.getValue(), kind.getKey(), kind.getKey() + "s"))
                .collect(Collectors.joining(" and "));
        boolean one = documents.values().stream().mapToLong(Long::longValue).sum() == 1;
        return what
                + (one ? " needs attention" : " need attention")
                + (causes.size() == 1 ? "" : ", for " + f.count(causes.size(), "cause", "causes"));
    }

    /** {@code 3 causes · EUR 1,250.00 · USD 804.75}. */
    public static String summary(List<CauseView> causes, Formats f) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        causes.stream()
                .flatMap(cause -> cause.cause().money().stream())
                .forEach(sum -> sums.merge(sum.currency(), new BigDecimal(sum.amount()), BigDecimal::add));
        String count = f.count(causes.size(), "cause", "causes");
        return sums.isEmpty()
                ? count
                : count + " · "
                        + sums.entrySet().stream()
                                .map(sum -> new Sum(sum.getValue().toPlainString(), sum.getKey()))
                                .map(sum -> f.money(sum.amount(), sum.currency()))
                                .collect(Collectors.joining(" · "));
    }

    private List<CauseView> of(Fix fix) {
        return causes.stream().filter(cause -> cause.fix() == fix).toList();
    }
}
