package io.tieout.connector.gateway.function;

import io.tieout.connector.gateway.query.Inquiry;
import io.tieout.connector.gateway.query.Query;
import java.util.List;

/** What is asked, as functions of the gateway. */
public final class Vocabulary {

    private Vocabulary() {}

    /** The function's body. */
    public static Object body(Inquiry inquiry) {
        return switch (inquiry) {
            case Query query -> new QueryBody(query);
            case Inquiry.UserFormatting(String userId) -> new ReadUserFormatting(userId);
            case Inquiry.FinancialSetup setup -> new GetFinancialSetup();
            case Inquiry.Applications applications -> new GetApplications();
            case Inquiry.UserPermissions(String userId) -> new GetUserPermissions(userId);
            case Inquiry.Preferences(String application) -> new GetCompanyPrefs(application);
            case Inquiry.ClosedBooks closed -> new GetClosedBooksDate();
            case Inquiry.PrintedInvoice(String recordNo) -> RetrievePdf.ofInvoice(recordNo);
            case Inquiry.PrintedOrder(String documentId) -> RetrievePdf.ofOrder(documentId);
            case Inquiry.FieldsOf(String object) -> new LookupFields(object);
        };
    }

    /** Every JAXB class of this package. */
    public static List<Class<?>> classes() {
        return List.of(
                GetApiSession.class,
                QueryBody.class,
                ComparisonElement.class,
                JunctionElement.class,
                ReadUserFormatting.class,
                GetFinancialSetup.class,
                GetApplications.class,
                GetUserPermissions.class,
                GetCompanyPrefs.class,
                GetClosedBooksDate.class,
                RetrievePdf.class,
                LookupFields.class);
    }
}
