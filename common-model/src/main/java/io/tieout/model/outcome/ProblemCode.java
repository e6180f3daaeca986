package io.tieout.model.outcome;

import static io.tieout.model.outcome.Mender.ACCOUNTANT;
import static io.tieout.model.outcome.Mender.BILLING;
import static io.tieout.model.outcome.Mender.CONNECTION;
import static io.tieout.model.outcome.Mender.INTACCT;
import static io.tieout.model.outcome.Mender.MAPPING;
import static io.tieout.model.outcome.Mender.NOBODY;
import static io.tieout.model.outcome.Mender.OPERATOR;
import static io.tieout.model.outcome.Mender.TIEOUT;

/**
 * Every code that a {@link Problem} can have, in all services: the same code for the same thing. People filter by them, retry by them and
 * are alerted by them, so a code is never given another meaning. The table in {@code docs/events.md} is this list.
 */
public enum ProblemCode {

    // What keeps a document of billing from being taken.
    MALFORMED(BILLING, "the event", "the event breaks the contract"),
    MISPLACED_EVENT(BILLING, "the topic", "the event stands on a topic that is not its own"),
    UNEXPECTED_EVENT(OPERATOR, "the topic", "the service that reads the topic does not handle such an event"),
    NOT_HANDLED(OPERATOR, "the log", "it failed in a way that nobody foresaw"),
    UNKNOWN_TENANT(CONNECTION, "a connection", "the tenant was never connected"),
    CONTRADICTS_EARLIER(BILLING, "the payment", "the payment was taken before with other money"),
    CHANGE_NOT_WRITTEN(
            ACCOUNTANT, "the record in Intacct", "the document stands in Intacct, and the event says something else"),
    SUPERSEDED(NOBODY, "", "a later event about the same document counts"),
    DELETED_IN_INTACCT(ACCOUNTANT, "the record in Intacct", "it was posted, and deleted in Intacct later"),
    NOTHING_OWED(NOBODY, "", "the invoice is over nothing, so nothing is written"),
    CREDIT_NOTE(ACCOUNTANT, "an adjustment in Intacct", "an invoice below zero is a credit note, which is not written"),
    BEFORE_START_DATE(CONNECTION, "start date", "it is dated before the start date of the connection"),
    NOT_AUTOMATED(ACCOUNTANT, "the payment in Intacct", "such a movement of money is not written"),
    DISMISSED(NOBODY, "", "a person decided that it is not to be posted"),
    RECORDED_BY_HAND(NOBODY, "", "a person has entered it in Intacct"),
    CUSTOMER_ID_NOT_USABLE(BILLING, "the customer id", "Intacct cannot hold the id of the customer"),
    INVOICE_NUMBER_NOT_USABLE(BILLING, "the invoice number", "Intacct cannot hold the number of the invoice"),
    MORE_DECIMALS_THAN_INTACCT_KEEPS(ACCOUNTANT, "the amount", "Intacct would round the amount"),
    COMMAND_NOT_POSSIBLE(BILLING, "the document", "it cannot be put into words for Intacct"),
    MAPPING_INCOMPLETE(MAPPING, "accounts", "accounts were not chosen"),

    // What a payment waits for, or is parked for.
    UNKNOWN_CUSTOMER(BILLING, "the customer", "neither billing nor Intacct knows the customer"),
    CUSTOMER_NOT_IN_INTACCT(BILLING, "the customer", "its customer is not known to stand in Intacct"),
    CUSTOMER_REFUSED(BILLING, "the customer", "its customer could not be created in Intacct"),
    INVOICE_NOT_IN_INTACCT(BILLING, "the invoice", "its invoice is not known to stand in Intacct"),
    INVOICE_REFUSED(BILLING, "the invoice", "its invoice was refused, parked or dismissed"),
    INVOICE_IS_DRAFT(INTACCT, "Accounts Receivable > Invoices", "its invoice is a draft or awaits approval"),
    INVOICE_GONE(ACCOUNTANT, "the invoice in Intacct", "its invoice was reversed or deleted in Intacct"),
    INVOICE_RENUMBERED(ACCOUNTANT, "the invoice in Intacct", "its invoice has another number in Intacct now"),
    AMBIGUOUS_INVOICE(ACCOUNTANT, "the invoices in Intacct", "two records in Intacct have the number of its invoice"),
    NOTHING_TO_PAY(ACCOUNTANT, "the payment", "its invoice is over nothing and was not written"),
    NOTHING_TO_TAKE_BACK(NOBODY, "", "what it takes back is not in Intacct"),
    WAITS_FOR_WHAT_IT_TAKES_BACK(ACCOUNTANT, "the payment that it takes back", "what it takes back is not decided yet"),
    TAKES_BACK_UNKNOWN(BILLING, "the payment", "what it takes back is not known"),
    CONTRADICTS_WHAT_IT_TAKES_BACK(BILLING, "the payment", "it says other money than what it takes back"),
    TAKEN_BACK_BEFORE(BILLING, "the payment", "another transaction took the payment back before"),
    CUSTOMER_MISMATCH(BILLING, "the payment", "its invoice belongs to another customer"),
    CURRENCY_MISMATCH(BILLING, "the payment", "its invoice is in another currency"),

    // What keeps a posting from being sent, or doubtful.
    NOT_CONNECTED(CONNECTION, "a connection", "the tenant is not connected"),
    CONNECTION_UNPROVEN(CONNECTION, "Test Connection", "the connection has not signed in yet"),
    CONNECTION_CHANGES(NOBODY, "", "the connection is being saved or tested"),
    CONSENT_NEEDED(CONNECTION, "consents of the company", "another tenant of the company has not agreed to share it"),
    COMPANY_CHANGED(ACCOUNTANT, "the posting", "it was made for the company of another connection"),
    COMPANY_BUSY(NOBODY, "", "the company has no free request"),
    CREDENTIALS_UNREADABLE(
            OPERATOR, "TIEOUT_ENCRYPTION_KEY", "the credentials were sealed with a key that is not there"),
    DATABASE_UNAVAILABLE(OPERATOR, "the database", "the database did not answer"),
    TRIED_TOO_OFTEN(ACCOUNTANT, "the cause that it names", "it failed each time it was tried"),
    CONFLICT(ACCOUNTANT, "the record in Intacct", "a record with our key says something else"),
    CLAIMED_BUT_NOT_FOUND(ACCOUNTANT, "the record in Intacct", "Intacct says that it exists, and shows no such record"),
    KEY_DIFFERS_IN_CASE(ACCOUNTANT, "the record in Intacct", "a record has our key in other capitals"),
    RECORD_NUMBER_UNREADABLE(TIEOUT, "the answer", "the number of a record cannot be read"),

    // What keeps a reading from being complete.
    RUN_LOST(OPERATOR, "the connector", "a run gave no sign of progress"),
    MAIL_NOT_SENT(OPERATOR, "TIEOUT_MAIL_HOST and the mail server", "an e-mail could not be given to the mail server"),
    WEBHOOK_NOT_DELIVERED(ACCOUNTANT, "the address of the webhook", "a webhook was not delivered"),
    MAIL_REFUSED(ACCOUNTANT, "the address", "the mail server refuses an e-mail"),
    PAGES_STAND_STILL(TIEOUT, "the answer", "Intacct answers with the same records again"),
    LIST_TOO_LONG(INTACCT, "the list", "a list to choose from has too many entries"),
    PAGE_CONTRADICTS_ITSELF(NOBODY, "", "a page of records contradicts itself"),
    RECORDS_UNREAD(ACCOUNTANT, "the records in Intacct", "some records cannot be understood"),
    READ_WITHOUT_FIELD(INTACCT, "Company > Admin > Roles", "records were read without a field that is not shown"),
    READ_WITHOUT_CHARACTER(
            ACCOUNTANT, "the field in Intacct", "a record was read without a character that XML forbids"),
    DELETION_WITHOUT_NUMBER(ACCOUNTANT, "the records in Intacct", "it is not known which record was deleted"),
    REMOVAL_NOT_PROVEN(
            INTACCT,
            "the web-services user's restrictions",
            "records are missing in a list, and whether they are gone is not proven"),
    UNKNOWN_DATE_FORMAT(
            INTACCT, "Preferences of the web-services user", "the date format of our user cannot be understood"),
    PROFILE_PART_EMPTY(TIEOUT, "the answer", "an answer about the company says nothing"),
    PROFILE_FORMATTING_UNKNOWN(
            INTACCT, "Company > Admin > Roles", "Intacct did not say what the date format and clock of our user is"),
    PROFILE_CURRENCIES_UNKNOWN(INTACCT, "Company > Admin > Roles", "Intacct did not say what the currencies are"),
    PROFILE_APPLICATIONS_UNKNOWN(INTACCT, "Company > Admin > Roles", "Intacct did not say what the applications are"),
    PROFILE_USER_UNKNOWN(INTACCT, "Company > Admin > Roles", "Intacct did not say what our user is"),
    PROFILE_ENTITIES_UNKNOWN(INTACCT, "Company > Admin > Roles", "Intacct did not say what the entities are"),
    PROFILE_ACCOUNTS_UNKNOWN(INTACCT, "Company > Admin > Roles", "Intacct did not say what the accounts are"),
    PROFILE_BANK_ACCOUNTS_UNKNOWN(INTACCT, "Company > Admin > Roles", "Intacct did not say what the bank accounts are"),
    PROFILE_ACCOUNT_LABELS_UNKNOWN(
            INTACCT, "Company > Admin > Roles", "Intacct did not say what the account labels are"),
    PROFILE_LOCATIONS_UNKNOWN(INTACCT, "Company > Admin > Roles", "Intacct did not say what the locations are"),
    PROFILE_DEPARTMENTS_UNKNOWN(INTACCT, "Company > Admin > Roles", "Intacct did not say what the departments are"),

    // What Intacct refuses, by the connector's error catalogue.
    ACCOUNT_INACTIVE(MAPPING, Where.ACCOUNTS, "an account is inactive in Intacct"),
    ACCOUNT_LABEL_INACTIVE(MAPPING, "defaultItemAccount, itemAccounts", "an account label is inactive in Intacct"),
    ACCOUNT_LABEL_MISSING(MAPPING, "defaultItemAccount, itemAccounts", "an account label is missing"),
    ACCOUNT_LABEL_NOT_VALID(MAPPING, "defaultItemAccount, itemAccounts", "an account label is not valid in Intacct"),
    ACCOUNT_LABEL_RESTRICTED(MAPPING, "defaultItemAccount, itemAccounts", "an account label may not be used here"),
    ACCOUNT_MISSING(MAPPING, Where.ACCOUNTS, "an account is missing"),
    ACCOUNT_NOT_VALID(MAPPING, Where.ACCOUNTS, "an account is not valid in Intacct"),
    ACCOUNT_RESERVED(MAPPING, Where.ACCOUNTS, "an account takes entries of its own subledger only"),
    ACCOUNT_RESTRICTED(MAPPING, Where.ACCOUNTS, "an account may not be used here"),
    ADDRESS_NOT_ALLOWED(INTACCT, "Company > Setup > Company > Security", "Intacct takes no requests from our address"),
    ALREADY_RECORDED(NOBODY, "", "it was carried out before"),
    AMOUNT_REFUSED(BILLING, "the document", "Intacct does not take the amount"),
    ANSWER_UNREADABLE(TIEOUT, "the answer", "Intacct answered with something that cannot be read"),
    APPROVAL_NEEDED(
            INTACCT,
            "Accounts Receivable > Setup > Configuration > approval",
            "the company wants an approval before it posts"),
    ATTACHMENT_NOT_VALID(
            INTACCT, "Accounts Receivable > Setup > Configuration", "an attachment is not valid in Intacct"),
    AUDIT_NOT_READABLE(
            INTACCT,
            "Platform Services permissions of the web-services user",
            "our user may not read what was deleted"),
    BANK_ACCOUNT_INACTIVE(MAPPING, "methods, currencyBankAccounts", "a bank account is inactive in Intacct"),
    BANK_ACCOUNT_MISSING(MAPPING, "methods, currencyBankAccounts", "a bank account is missing"),
    BANK_ACCOUNT_NOT_VALID(MAPPING, "methods, currencyBankAccounts", "a bank account is not valid in Intacct"),
    BANK_ACCOUNT_RESTRICTED(MAPPING, "methods, currencyBankAccounts", "a bank account may not be used here"),
    BUSINESS_RULE(ACCOUNTANT, "what the text names", "a rule of the company forbids it"),
    CLASS_MISSING(INTACCT, Where.DIMENSIONS, "a class is missing"),
    CLASS_NOT_VALID(INTACCT, Where.DIMENSIONS, "a class is not valid in Intacct"),
    CLOSED_PERIOD(INTACCT, "General Ledger > Books > Open", "the period of its date is closed"),
    COMPANY_EXPIRED(INTACCT, "the company's subscription", "the subscription of the company has ended"),
    COMPANY_UNKNOWN(CONNECTION, "company ID", "Intacct does not know the company"),
    CONNECTION_ENTITY_REFUSED(CONNECTION, "entity ID", "the entity of the connection is not one of the company"),
    CONTACT_EXISTS(INTACCT, "Company > Setup > Contacts", "another contact has the name already"),
    CONTACT_INACTIVE(INTACCT, "Company > Setup > Contacts", "a contact is inactive in Intacct"),
    CONTACT_MISSING(INTACCT, "Company > Setup > Contacts", "the customer has no contact"),
    CONTACT_NOT_VALID(INTACCT, "Company > Setup > Contacts", "a contact is not valid in Intacct"),
    CONTRACT_MISSING(INTACCT, Where.DIMENSIONS, "a contract is missing"),
    CONTRACT_NOT_VALID(INTACCT, Where.DIMENSIONS, "a contract is not valid in Intacct"),
    COST_TYPE_MISSING(INTACCT, Where.DIMENSIONS, "a cost type is missing"),
    COST_TYPE_NOT_VALID(INTACCT, Where.DIMENSIONS, "a cost type is not valid in Intacct"),
    CREDIT_LIMIT(INTACCT, "the customer's credit limit", "the customer is over the credit limit"),
    CURRENCY_NOT_VALID(INTACCT, "Company > Setup > Transaction currencies", "a currency is not valid in Intacct"),
    CUSTOMER_INACTIVE(INTACCT, "Accounts Receivable > Customers", "the customer is inactive in Intacct"),
    CUSTOMER_MISSING(INTACCT, "Accounts Receivable > Customers", "the customer is not in Intacct"),
    CUSTOMER_NOT_VALID(INTACCT, "Accounts Receivable > Customers", "the customer is not valid in Intacct"),
    CUSTOMER_ON_HOLD(INTACCT, "Accounts Receivable > Customers", "the customer is on hold"),
    CUSTOMER_RESTRICTED(INTACCT, "Accounts Receivable > Customers", "the customer may not be used here"),
    CUSTOMER_TYPE_MISSING(INTACCT, "Accounts Receivable > Setup > Customer types", "a customer type is missing"),
    CUSTOMER_TYPE_NOT_VALID(
            INTACCT, "Accounts Receivable > Setup > Customer types", "a customer type is not valid in Intacct"),
    CUSTOM_FIELD_MISSING(INTACCT, "Platform Services > Objects", "a custom field is missing"),
    CUSTOM_FIELD_NOT_VALID(INTACCT, "Platform Services > Objects", "a custom field is not valid in Intacct"),
    DATE_REFUSED(BILLING, "the document", "Intacct does not take the date"),
    DEPARTMENT_INACTIVE(MAPPING, "departmentId", "a department is inactive in Intacct"),
    DEPARTMENT_MISSING(MAPPING, "departmentId", "a department is missing"),
    DEPARTMENT_NOT_VALID(MAPPING, "departmentId", "a department is not valid in Intacct"),
    DEPARTMENT_RESTRICTED(MAPPING, "departmentId", "a department may not be used here"),
    DIMENSION_MISSING(INTACCT, Where.DIMENSIONS, "a dimension is missing"),
    DIMENSION_NOT_VALID(INTACCT, Where.DIMENSIONS, "a dimension is not valid in Intacct"),
    DOCUMENT_NUMBER_MISSING(INTACCT, Where.NUMBERING, "the company has no numbering for such documents"),
    DUE_DATE_MISSING(INTACCT, "the customer's terms", "the document has no due date and the terms give none"),
    DUPLICATE_KEY(ACCOUNTANT, "the record in Intacct", "the key is taken by another record"),
    EMAIL_NOT_ACCEPTED(BILLING, "the customer's e-mail address", "Intacct does not take the e-mail address"),
    EMPLOYEE_MISSING(INTACCT, Where.DIMENSIONS, "an employee is missing"),
    EMPLOYEE_NOT_VALID(INTACCT, Where.DIMENSIONS, "an employee is not valid in Intacct"),
    ENTITY_REFUSED(MAPPING, "entity", "the entity of the document cannot be used"),
    EXCHANGE_RATE_MISSING(INTACCT, "Company > Setup > Exchange rates", "there is no exchange rate for its day"),
    FIELD_REFUSED(BILLING, "the document", "Intacct does not take a field of the document"),
    FOREIGN_CURRENCY_NEEDS_BANK_ACCOUNT(MAPPING, "currencyBankAccounts", "undeposited funds take no foreign currency"),
    FOREIGN_CURRENCY_NOT_ENABLED(
            INTACCT,
            "Company > Setup > Company > multi-currency",
            "it is in a foreign currency and the company has only its own"),
    GATEWAY_OFFLINE(NOBODY, "", "Intacct is off-line for a while"),
    GATEWAY_PAUSED(NOBODY, "", "requests to Intacct are held back for a while"),
    GATEWAY_REFUSED(NOBODY, "", "Intacct refused the request as a whole"),
    GATEWAY_TROUBLE(NOBODY, "", "Intacct failed before it did anything"),
    GATEWAY_UNREACHABLE(NOBODY, "", "Intacct could not be reached"),
    INTERNAL_ERROR(NOBODY, "", "Intacct failed in itself"),
    INVALID_REQUEST(CONNECTION, "Test Connection", "Intacct does not understand the request as a whole"),
    INVOICE_SELECTED(INTACCT, "Accounts Receivable > Receive payments", "a draft payment holds the invoice"),
    IN_PROCESS(NOBODY, "", "it is being carried out"),
    ITEM_MISSING(INTACCT, Where.DIMENSIONS, "an item is missing"),
    ITEM_NOT_VALID(INTACCT, Where.DIMENSIONS, "an item is not valid in Intacct"),
    JOURNAL_NOT_VALID(
            INTACCT, "Accounts Receivable > Setup > Configuration > journals", "a journal is not valid in Intacct"),
    LOCATION_INACTIVE(MAPPING, "locationId", "a location is inactive in Intacct"),
    LOCATION_MISSING(MAPPING, "locationId", "a location is missing"),
    LOCATION_NOT_VALID(MAPPING, "locationId", "a location is not valid in Intacct"),
    LOCATION_RESTRICTED(MAPPING, "locationId", "a location may not be used here"),
    MORE_THAN_DUE(ACCOUNTANT, "the invoice in Intacct", "the payment is more than what the invoice still owes"),
    NOT_SUBSCRIBED(INTACCT, "Company > Admin > Subscriptions", "the company has not subscribed the application"),
    NO_ANSWER(NOBODY, "", "Intacct did not answer in time"),
    NO_PERMISSION(INTACCT, "Company > Admin > Roles", "our user may not do this"),
    NO_REPORTING_PERIOD(INTACCT, "Company > Setup > Reporting periods", "there is no reporting period for its date"),
    PASSWORD_EXPIRED(CONNECTION, "user password", "the user's password has expired"),
    PAYER_NOT_VALID(INTACCT, "Accounts Receivable > Customers", "the payer is not valid in Intacct"),
    PAYMENT_METHOD_MISSING(MAPPING, "methods", "a payment method is missing"),
    PAYMENT_METHOD_NOT_VALID(MAPPING, "methods", "a payment method is not valid in Intacct"),
    PAYMENT_SUMMARY_FREQUENCY(INTACCT, Where.SUMMARIES, "the company sums up payments in a way that forbids it"),
    PROCESSING_ERROR(TIEOUT, "the request", "Intacct could not process the request"),
    PROJECT_MISSING(INTACCT, Where.DIMENSIONS, "a project is missing"),
    PROJECT_NOT_VALID(INTACCT, Where.DIMENSIONS, "a project is not valid in Intacct"),
    QUESTION_REFUSED(INTACCT, "Company > Admin > Roles", "Intacct did not answer what was asked"),
    RATE_LIMITED(NOBODY, "", "there were too many requests in a short time"),
    RECONCILED(INTACCT, "Cash Management > Reconciliation", "it is reconciled with the bank already"),
    RECORD_LOCKED(NOBODY, "", "somebody else is working on the record"),
    REFUSED_BY_INTACCT(ACCOUNTANT, "what the text names", "Intacct refused it in words that are not known"),
    REQUEST_MALFORMED(TIEOUT, "the request", "our request was not well formed"),
    REQUIRED_FIELD_MISSING(ACCOUNTANT, "the field named above", "a field that the company wants is missing"),
    ROLLED_BACK(NOBODY, "", "another part of the request failed"),
    SENDER_NOT_AUTHORISED(INTACCT, Where.SENDERS, "the company has not admitted our sender ID"),
    SENDER_REFUSED(CONNECTION, "sender ID and sender password", "Intacct does not know the sender ID or its password"),
    SESSION_EXPIRED(NOBODY, "", "the session has ended"),
    SIGN_IN_FAILED(CONNECTION, Where.SIGN_IN, "Intacct refused the sign-in"),
    SIGN_IN_REFUSED(CONNECTION, Where.SIGN_IN, "Intacct refused the sign-in in words that are not known"),
    SMART_RULE(INTACCT, "Customization Services > Smart rules", "a smart rule of the company forbids it"),
    STALE_INVOICE(ACCOUNTANT, "the invoice in Intacct", "the invoice is not what it was when it was last read"),
    SUMMARY_CLOSED(INTACCT, "Accounts Receivable > Summaries", "the summary of its day is closed"),
    TASK_MISSING(INTACCT, Where.DIMENSIONS, "a task is missing"),
    TASK_NOT_VALID(INTACCT, Where.DIMENSIONS, "a task is not valid in Intacct"),
    TAX_DETAIL_NOT_VALID(INTACCT, "Taxes > Setup > Tax details", "a tax detail is not valid in Intacct"),
    TERM_INACTIVE(INTACCT, "Accounts Receivable > Setup > Terms", "a payment term is inactive in Intacct"),
    TERM_MISSING(INTACCT, "Accounts Receivable > Setup > Terms", "a payment term is missing"),
    TERM_NOT_VALID(INTACCT, "Accounts Receivable > Setup > Terms", "a payment term is not valid in Intacct"),
    TERM_RESTRICTED(INTACCT, "Accounts Receivable > Setup > Terms", "a payment term may not be used here"),
    TERRITORY_NOT_VALID(INTACCT, "Accounts Receivable > Setup > Territories", "a territory is not valid in Intacct"),
    TEXT_TOO_LONG(BILLING, "the document", "a text is longer than Intacct takes"),
    TRANSPORT_POLICY(TIEOUT, "the request", "the network between us refused the request"),
    TRY_AGAIN(NOBODY, "", "Intacct asks to try again"),
    UNDEPOSITED_FUNDS_NOT_VALID(
            MAPPING, "undepositedFundsAccount", "the undeposited-funds account is not valid in Intacct"),
    UNDEPOSITED_METHOD(MAPPING, "methods", "undeposited funds do not take the payment method"),
    UNTRUSTED_ENDPOINT(CONNECTION, "TIEOUT_INTACCT_ENDPOINT", "Intacct named an address that is not trusted"),
    USER_LOCKED_OUT(INTACCT, "Company > Admin > Users", "our user is locked out"),
    VALUE_REFUSED(ACCOUNTANT, "the value named above", "Intacct does not take a value"),
    VENDOR_MISSING(INTACCT, Where.DIMENSIONS, "a vendor is missing"),
    VENDOR_NOT_VALID(INTACCT, Where.DIMENSIONS, "a vendor is not valid in Intacct"),
    WAREHOUSE_MISSING(INTACCT, Where.DIMENSIONS, "a warehouse is missing"),
    WAREHOUSE_NOT_VALID(INTACCT, Where.DIMENSIONS, "a warehouse is not valid in Intacct"),
    WEB_SERVICES_OFF(INTACCT, "Company > Admin > Subscriptions", "the company has not subscribed web services"),
    WRONG_ACTION(ACCOUNTANT, "the record in Intacct", "the record in Intacct is not in a state for this"),
    WRONG_LEVEL(CONNECTION, "entity ID", "it can be done at another level of the company only");

    private final Mender mender;
    private final String where;
    private final String meaning;

    /**
     * @param where the page, setting or document in which it is mended; empty where nobody has to
     * @param meaning what is the matter, as the end of a sentence
     */
    ProblemCode(Mender mender, String where, String meaning) {
        this.mender = mender;
        this.where = where;
        this.meaning = meaning;
    }

    public Mender mender() {
        return mender;
    }

    public String where() {
        return where;
    }

    public String meaning() {
        return meaning;
    }

    /** Places with long names. */
    private static final class Where {
        static final String ACCOUNTS = "defaultItemAccount, itemAccounts, receivablesAccount, advanceAccount";
        static final String DIMENSIONS = "General Ledger > Accounts > required dimensions";
        static final String NUMBERING = "Accounts Receivable > Setup > Configuration > document sequencing";
        static final String SENDERS = "Company > Setup > Company > Security > Web Services authorizations";
        static final String SIGN_IN = "company ID, user ID, password, entity";
        static final String SUMMARIES = "Accounts Receivable > Setup > Configuration > summary frequency";
    }
}
