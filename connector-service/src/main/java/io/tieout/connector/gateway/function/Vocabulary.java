package io.tieout.connector.gateway.function;

import java.util.List;

/** Every JAXB class of this package. */
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
                CreateObject.class,
                CustomerObject.class,
                PaymentObject.class,
                AdvanceObject.class,
                CreateInvoiceFunction.class,
                SessionRow.class,
                CreatedRow.class,
                KeyRow.class,
                CustomerRow.class,
                InvoiceRow.class,
                AuditRow.class,
                ChoiceRow.class,
                FormattingRow.class,
                FinancialSetupRow.class,
                ApplicationRow.class);
    }
}
