package io.tieout.model.outcome;

import static io.tieout.model.outcome.ProblemCode.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which refusals of Intacct go away when somebody mends something in Intacct, where nobody tells us: documents that are parked for one of
 * these are tried again by themselves, as they are. What is mended by another document, another mapping or a decision is not among them, nor
 * what Intacct said in words that nobody knows. The list in {@code docs/events.md} is this one.
 */
public final class TriedAgain {

    private static final Set<ProblemCode> CODES = Collections.unmodifiableSet(EnumSet.of(
            ACCOUNT_INACTIVE,
            ACCOUNT_LABEL_INACTIVE,
            ACCOUNT_LABEL_NOT_VALID,
            ACCOUNT_LABEL_RESTRICTED,
            ACCOUNT_NOT_VALID,
            ACCOUNT_RESTRICTED,
            APPROVAL_NEEDED,
            ATTACHMENT_NOT_VALID,
            BANK_ACCOUNT_INACTIVE,
            BANK_ACCOUNT_NOT_VALID,
            BANK_ACCOUNT_RESTRICTED,
            CLASS_MISSING,
            CLASS_NOT_VALID,
            CLOSED_PERIOD,
            CONTACT_EXISTS,
            CONTACT_INACTIVE,
            CONTACT_MISSING,
            CONTACT_NOT_VALID,
            CONTRACT_MISSING,
            CONTRACT_NOT_VALID,
            COST_TYPE_MISSING,
            COST_TYPE_NOT_VALID,
            CREDIT_LIMIT,
            CURRENCY_NOT_VALID,
            CUSTOMER_INACTIVE,
            CUSTOMER_MISSING,
            CUSTOMER_NOT_VALID,
            CUSTOMER_ON_HOLD,
            CUSTOMER_RESTRICTED,
            CUSTOMER_TYPE_MISSING,
            CUSTOMER_TYPE_NOT_VALID,
            CUSTOM_FIELD_MISSING,
            CUSTOM_FIELD_NOT_VALID,
            DEPARTMENT_INACTIVE,
            DEPARTMENT_MISSING,
            DEPARTMENT_NOT_VALID,
            DEPARTMENT_RESTRICTED,
            DIMENSION_MISSING,
            DIMENSION_NOT_VALID,
            DOCUMENT_NUMBER_MISSING,
            DUE_DATE_MISSING,
            EMPLOYEE_MISSING,
            EMPLOYEE_NOT_VALID,
            ENTITY_REFUSED,
            EXCHANGE_RATE_MISSING,
            FOREIGN_CURRENCY_NOT_ENABLED,
            INVOICE_SELECTED,
            ITEM_MISSING,
            ITEM_NOT_VALID,
            JOURNAL_NOT_VALID,
            LOCATION_INACTIVE,
            LOCATION_MISSING,
            LOCATION_NOT_VALID,
            LOCATION_RESTRICTED,
            NOT_SUBSCRIBED,
            NO_PERMISSION,
            NO_REPORTING_PERIOD,
            PAYER_NOT_VALID,
            PAYMENT_METHOD_NOT_VALID,
            PAYMENT_SUMMARY_FREQUENCY,
            PROJECT_MISSING,
            PROJECT_NOT_VALID,
            REQUIRED_FIELD_MISSING,
            SMART_RULE,
            SUMMARY_CLOSED,
            TASK_MISSING,
            TASK_NOT_VALID,
            TAX_DETAIL_NOT_VALID,
            TERM_INACTIVE,
            TERM_MISSING,
            TERM_NOT_VALID,
            TERM_RESTRICTED,
            TERRITORY_NOT_VALID,
            UNDEPOSITED_FUNDS_NOT_VALID,
            VENDOR_MISSING,
            VENDOR_NOT_VALID,
            WAREHOUSE_MISSING,
            WAREHOUSE_NOT_VALID));

    private static final List<String> WITH_SETTINGS = Arrays.stream(ProblemCode.values())
            .filter(code -> code.mender() == Mender.MAPPING || code.where().equals(DIMENSION_MISSING.where()))
            .map(Enum::name)
            .toList();

    private TriedAgain() {}

    /**
     * What other mapping settings may mend: what is mended there, and the dimensions that an account requires, since another one may require
     * none. Tried again, translated anew, when the settings were changed.
     */
    public static List<String> whenSettingsChange() {
        return WITH_SETTINGS;
    }

    public static Set<ProblemCode> codes() {
        return CODES;
    }

    /** @param code of a problem; one that this version does not know is not tried again */
    public static boolean byItself(String code) {
        return CODES.stream().anyMatch(one -> one.name().equals(code));
    }
}
