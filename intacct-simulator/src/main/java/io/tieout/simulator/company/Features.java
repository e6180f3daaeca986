package io.tieout.simulator.company;

import java.util.List;

/**
 * How the company is configured. What is absent in JSON gets its default.
 *
 * @param undepositedAccounts GL accounts that may hold undeposited funds; default 1099
 * @param balanceForward whether a legacy payment without items is applied to the oldest invoices (true) or becomes an
 *     advance (false, "open item", the default)
 * @param paymentSummary how payment summaries are made; default {@link PaymentSummary#DAILY}
 * @param supportIds whether errors end with "[Support ID: …]", as the real gateway's do; default true
 * @param multiCurrency whether transactions may have another currency than the base currency; default true
 * @param accountLabels whether lines name account labels instead of GL accounts; default false
 * @param applications the applications that the company subscribes to, by the vendor's codes
 * @param webServices whether the company has subscribed to web services; without, every sign-in is refused; default true
 * @param offsetOverride whether a line may name an A/R account of its own instead of the company's; default true
 * @param ownNumbers whether the company numbers its invoices itself, whatever number is given; default false
 * @param reversal whether unpaid invoices may be reversed; default true
 */
public record Features(
        List<String> undepositedAccounts,
        Boolean balanceForward,
        PaymentSummary paymentSummary,
        Boolean supportIds,
        Boolean multiCurrency,
        Boolean accountLabels,
        List<String> applications,
        Boolean webServices,
        Boolean offsetOverride,
        Boolean ownNumbers,
        Boolean reversal) {

    private static final List<String> APPLICATIONS = List.of("CO", "GL", "CM", "AP", "AR");

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
        multiCurrency = multiCurrency == null || multiCurrency;
        accountLabels = accountLabels != null && accountLabels;
        applications = applications == null ? APPLICATIONS : List.copyOf(applications);
        webServices = webServices == null || webServices;
        offsetOverride = offsetOverride == null || offsetOverride;
        ownNumbers = ownNumbers != null && ownNumbers;
        reversal = reversal == null || reversal;
    }

    public Features withMultiCurrency(boolean several) {
        return new Features(
                undepositedAccounts,
                balanceForward,
                paymentSummary,
                supportIds,
                several,
                accountLabels,
                applications,
                webServices,
                offsetOverride,
                ownNumbers,
                reversal);
    }

    public Features withAccountLabels(boolean labels) {
        return new Features(
                undepositedAccounts,
                balanceForward,
                paymentSummary,
                supportIds,
                multiCurrency,
                labels,
                applications,
                webServices,
                offsetOverride,
                ownNumbers,
                reversal);
    }

    /** A company with several currencies and without account labels. */
    public Features(
            List<String> undepositedAccounts,
            Boolean balanceForward,
            PaymentSummary paymentSummary,
            Boolean supportIds) {
        this(
                undepositedAccounts,
                balanceForward,
                paymentSummary,
                supportIds,
                true,
                false,
                APPLICATIONS,
                true,
                true,
                false,
                true);
    }
}
