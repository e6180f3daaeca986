package io.tieout.simulator.company;

/**
 * Which of several possible gateways the company has, where no source says how the real one is. Each switch belongs to
 * an assumption SIM-n of {@code assumptions.json}, which says what is known. What is absent in JSON gets the value of
 * {@link #DEFAULT}.
 */
public record Assumptions(
        SingleCurrency singleCurrency,
        AuditKeys auditKeys,
        Offsets offsets,
        Dates filterDates,
        Dates writtenDates,
        Numbers invoiceNumbers,
        Letters ids,
        Stamps newRecords,
        UsedControlId usedControlId,
        Escaping errorTexts,
        Methods undepositedMethods,
        ClosedBooks closedBooks,
        PageCounts pageCounts,
        RecordNumbers recordNumbers,
        IllegalCharacters illegalCharacters,
        RefusedSignIn refusedSignIn,
        PreferenceNames preferenceNames,
        Dimensions unusedDimensions) {

    public static final Assumptions DEFAULT = new Assumptions(
            SingleCurrency.EMPTY,
            AuditKeys.PLAIN,
            Offsets.AT_EACH_TIME,
            Dates.USER,
            Dates.DOCUMENTED,
            Numbers.PER_COMPANY,
            Letters.CASE_SENSITIVE,
            Stamps.AT_CREATION,
            UsedControlId.FAILURE,
            Escaping.ONCE,
            Methods.ANY,
            ClosedBooks.TEXT,
            PageCounts.ANNOUNCED,
            RecordNumbers.WHOLE,
            IllegalCharacters.LEFT_OUT,
            RefusedSignIn.AUTHENTICATION_FAILURE,
            PreferenceNames.OURS,
            Dimensions.EMPTY);

    /** How a company with one currency only shows CURRENCY, BASECURR and the exchange rate. */
    public enum SingleCurrency {
        /** The elements are there and empty. */
        EMPTY,
        /** The elements are left out. */
        ABSENT,
        /** A query that names them is refused. */
        REFUSED
    }

    /** What OBJECTKEY of the audit history is. */
    public enum AuditKeys {
        /** The record number. */
        PLAIN,
        /** The record number with {@code --REC} behind it. */
        SUFFIXED
    }

    /** Which offset a user's zone has where it follows winter time. */
    public enum Offsets {
        /** Each time is written with the offset in force at that time. */
        AT_EACH_TIME,
        /** Every time is written with the offset in force at the request. */
        AT_THE_REQUEST
    }

    /** In which format dates of a request are read. */
    public enum Dates {
        /** In the format of the user's preferences. */
        USER,
        /** As mm/dd/yyyy hh:mm:ss, whatever the preferences say. */
        DOCUMENTED
    }

    /** Within what an invoice number is unique. */
    public enum Numbers {
        PER_COMPANY,
        PER_CUSTOMER
    }

    /** Whether ids that differ in case only are two ids. */
    public enum Letters {
        CASE_SENSITIVE,
        CASE_INSENSITIVE
    }

    /** What WHENMODIFIED of a record is that was never changed. */
    public enum Stamps {
        AT_CREATION,
        EMPTY
    }

    /** How a control id that was carried out before is answered. */
    public enum UsedControlId {
        /** The function fails. */
        FAILURE,
        /** The result has the text, but neither success nor failure. */
        WITHOUT_STATUS,
        /** The whole request fails at control level. */
        CONTROL_FAILURE
    }

    /** How often the texts of errors are escaped. */
    public enum Escaping {
        ONCE,
        TWICE
    }

    /** Which payment methods may go to undeposited funds. */
    public enum Methods {
        ANY,
        CASH_AND_CHECK
    }

    /** How get_closedbooksdate writes its date. */
    public enum ClosedBooks {
        TEXT,
        YEAR_MONTH_DAY
    }

    /** Whether a page says how many rows there are and how many remain. */
    public enum PageCounts {
        ANNOUNCED,
        ABSENT
    }

    /** How record numbers are written. */
    public enum RecordNumbers {
        /** As 992504. */
        WHOLE,
        /** As 992504.0. */
        DECIMAL
    }

    /** What becomes of characters in values that XML 1.0 does not have. */
    public enum IllegalCharacters {
        LEFT_OUT,
        /** References such as {@code &#x1;}: the answer is not well-formed. */
        REFERENCES,
        /** The characters themselves: the answer is not well-formed. */
        RAW
    }

    /** How a user or password that is not right is refused. */
    public enum RefusedSignIn {
        AUTHENTICATION_FAILURE,
        /** The control block fails, with a number of the gateway in front. */
        CONTROL_FAILURE,
        /** HTTP 401 with a body that is no XML. */
        HTTP_401
    }

    /** What the preferences of an application are called. */
    public enum PreferenceNames {
        /** As this simulator calls them. */
        OURS,
        /** By other names, that nobody here knows. */
        OTHERS
    }

    /** How lines show a dimension that the company does not use. */
    public enum Dimensions {
        /** The field is there and empty. */
        EMPTY,
        /** A query that names it is refused. */
        REFUSED
    }

    public Assumptions {
        unusedDimensions = unusedDimensions == null ? DEFAULT.unusedDimensions : unusedDimensions;
        singleCurrency = singleCurrency == null ? DEFAULT.singleCurrency : singleCurrency;
        auditKeys = auditKeys == null ? DEFAULT.auditKeys : auditKeys;
        offsets = offsets == null ? DEFAULT.offsets : offsets;
        filterDates = filterDates == null ? DEFAULT.filterDates : filterDates;
        writtenDates = writtenDates == null ? DEFAULT.writtenDates : writtenDates;
        invoiceNumbers = invoiceNumbers == null ? DEFAULT.invoiceNumbers : invoiceNumbers;
        ids = ids == null ? DEFAULT.ids : ids;
        newRecords = newRecords == null ? DEFAULT.newRecords : newRecords;
        usedControlId = usedControlId == null ? DEFAULT.usedControlId : usedControlId;
        errorTexts = errorTexts == null ? DEFAULT.errorTexts : errorTexts;
        undepositedMethods = undepositedMethods == null ? DEFAULT.undepositedMethods : undepositedMethods;
        closedBooks = closedBooks == null ? DEFAULT.closedBooks : closedBooks;
        pageCounts = pageCounts == null ? DEFAULT.pageCounts : pageCounts;
        recordNumbers = recordNumbers == null ? DEFAULT.recordNumbers : recordNumbers;
        illegalCharacters = illegalCharacters == null ? DEFAULT.illegalCharacters : illegalCharacters;
        refusedSignIn = refusedSignIn == null ? DEFAULT.refusedSignIn : refusedSignIn;
        preferenceNames = preferenceNames == null ? DEFAULT.preferenceNames : preferenceNames;
    }
}
