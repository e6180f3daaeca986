package io.tieout.simulator.company;

import java.util.List;

/**
 * How the company's Accounts Receivable is configured. What is absent in JSON gets its default.
 *
 * @param undepositedAccounts GL accounts that may hold undeposited funds; default 1099
 * @param balanceForward whether a legacy payment without items is applied to the oldest invoices (true) or becomes an
 *     advance (false, "open item", the default)
 * @param paymentSummary how payment summaries are made; default {@link PaymentSummary#DAILY}
 * @param supportIds whether errors end with "[Support ID: …]", as the real gateway's do; default true
 */
public record Features(
        List<String> undepositedAccounts, Boolean balanceForward, PaymentSummary paymentSummary, Boolean supportIds) {

    public static final Features DEFAULT = new Features(List.of("1099"), false, PaymentSummary.DAILY, true);

    /** The AR configuration "Payments summary frequency". */
    public enum PaymentSummary {
        DAILY,
        MONTHLY,
        /** A person makes summaries: a payment must name one. */
        USER_SPECIFIED
    }

    public Features {
        undepositedAccounts = undepositedAccounts == null ? List.of("1099") : List.copyOf(undepositedAccounts);
        balanceForward = balanceForward != null && balanceForward;
        paymentSummary = paymentSummary == null ? PaymentSummary.DAILY : paymentSummary;
        supportIds = supportIds == null || supportIds;
    }
}
