package io.tieout.connector.gateway.function;

import java.util.List;

/** Every JAXB class of what is asked and read. */
public final class Vocabulary {

    private Vocabulary() {}

    public static List<Class<?>> classes() {
        return List.of(
                GetApiSession.class,
                Query.class,
                Comparison.class,
                Junction.class,
                ReadUserFormatting.class,
                GetFinancialSetup.class,
                GetApplications.class,
                SessionRow.class,
                CustomerRow.class,
                InvoiceRow.class,
                AuditRow.class,
                ChoiceRow.class,
                FormattingRow.class,
                FinancialSetupRow.class,
                ApplicationRow.class);
    }
}
