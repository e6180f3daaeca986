package io.tieout.connector.readiness.check;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every check: what it is about, where that is set in Intacct, and the function that looks. */
public enum Check {
    WEB_SERVICES_SUBSCRIBED(
            Group.CONNECTION,
            "The company has subscribed to web services",
            Menu.SUBSCRIPTIONS,
            SignInChecks::webServices),
    COMPANY_KNOWN(Group.CONNECTION, "Intacct knows the company, and it is open", null, SignInChecks::company),
    SENDER_AUTHORISED(
            Group.CONNECTION, "The company has authorised the sender ID", Menu.SECURITY, SignInChecks::sender),
    SIGN_IN(Group.CONNECTION, "The web-services user signs in", Menu.USERS, SignInChecks::signIn),
    ENTITY_REACHABLE(
            Group.CONNECTION, "The entity of the connection can be worked in", Menu.USERS, SignInChecks::entity),
    LET_IN(Group.CONNECTION, "The tenant may work in the company", null, SignInChecks::letIn),

    USER_ACTIVE(Group.USER, "The web-services user is active", Menu.USERS, UserChecks::active),
    USER_WEB_SERVICES_ONLY(
            Group.USER, "The user is restricted to web services", Menu.USERS, UserChecks::webServicesOnly),
    USER_NOT_RESTRICTED(
            Group.USER, "The user sees all locations and departments", Menu.USERS, UserChecks::unrestricted),
    USER_FORMATS(Group.USER, "The user's date format, clock and time zone are understood", null, UserChecks::formats),

    PERMISSION_CUSTOMERS(
            Group.PERMISSIONS, "The user may read and create customers", Menu.ROLES, Permissions::customers),
    PERMISSION_INVOICES(
            Group.PERMISSIONS, "The user may read, create and post invoices", Menu.ROLES, Permissions::invoices),
    PERMISSION_PAYMENTS(
            Group.PERMISSIONS, "The user may read, create and post payments", Menu.ROLES, Permissions::payments),
    PERMISSION_ADVANCES(Group.PERMISSIONS, "The user may read and create advances", Menu.ROLES, Permissions::advances),
    PERMISSION_ADJUSTMENTS(
            Group.PERMISSIONS, "The user may read and create adjustments", Menu.ROLES, Permissions::adjustments),
    READS_CUSTOMERS(Group.PERMISSIONS, "Customers can be read", Menu.ROLES, Reading::customers),
    READS_INVOICES(Group.PERMISSIONS, "Invoices can be read", Menu.ROLES, Reading::invoices),
    READS_PAYMENTS(Group.PERMISSIONS, "Payments can be read", Menu.ROLES, Reading::payments),
    READS_DELETIONS(Group.PERMISSIONS, "What was deleted can be read", Menu.ROLES, Reading::deletions),

    RECEIVABLES_SUBSCRIBED(
            Group.RECEIVABLES,
            "The company has subscribed to Accounts Receivable",
            Menu.SUBSCRIPTIONS,
            Receivables::subscribed),
    PAYMENT_SUMMARY_FREQUENCY(
            Group.RECEIVABLES, "Payment summaries are made daily or monthly", Menu.RECEIVABLES, Receivables::summaries),
    ACCOUNT_LABELS(
            Group.RECEIVABLES,
            "Lines name accounts or labels, as the company wants it",
            Menu.RECEIVABLES,
            Receivables::labels),
    OFFSET_ACCOUNT_OVERRIDE(
            Group.RECEIVABLES, "Lines may name the chosen A/R account", Menu.RECEIVABLES, Receivables::offset),
    NUMBERING_OF_INVOICES(
            Group.RECEIVABLES, "Invoices keep the numbers that billing gave them", null, Receivables::numbering),
    REVERSAL_OF_INVOICES(Group.RECEIVABLES, "Unpaid invoices can be reversed", Menu.RECEIVABLES, Receivables::reversal),
    TERMS(Group.RECEIVABLES, "The company has an active term", Menu.TERMS, Receivables::terms),

    UNDEPOSITED_ACCOUNT(
            Group.ACCOUNTS,
            "The account of undeposited funds exists and is active",
            Menu.ACCOUNTS,
            Accounts::undeposited),
    UNDEPOSITED_NOT_A_BANK(
            Group.ACCOUNTS,
            "The account of undeposited funds belongs to no bank account",
            Menu.BANKS,
            BankChecks::notABank),
    UNDEPOSITED_METHODS(Group.ACCOUNTS, "Undeposited funds take the chosen payment methods", null, BankChecks::methods),
    RECEIVABLES_ACCOUNT(
            Group.ACCOUNTS, "The chosen A/R account exists and is active", Menu.ACCOUNTS, Accounts::receivables),
    ITEM_ACCOUNTS(Group.ACCOUNTS, "The accounts of the items exist and are active", Menu.ACCOUNTS, Accounts::items),
    ADVANCE_ACCOUNT(
            Group.ACCOUNTS, "An account for money without an invoice is chosen", Menu.ACCOUNTS, Accounts::advances),
    BANK_ACCOUNTS(Group.ACCOUNTS, "The chosen bank accounts exist and are active", Menu.BANKS, BankChecks::banks),
    REQUIRED_DIMENSIONS(
            Group.ACCOUNTS,
            "Lines have every dimension that their accounts require",
            Menu.ACCOUNTS,
            Accounts::dimensions),
    LOCATION_AND_DEPARTMENT(
            Group.ACCOUNTS, "The chosen location and department exist and are active", Menu.LOCATIONS, Places::chosen),

    BASE_CURRENCY(Group.COMPANY, "The base currency is the one that was chosen", Menu.COMPANY, Places::currency),
    OPEN_BOOKS(Group.COMPANY, "The books are open today", Menu.BOOKS, Books::open),

    CONCURRENCY(Group.LIMITS, "Intacct takes as many requests at once as were set", null, Limits::concurrency),
    API_TRANSACTIONS(
            Group.LIMITS,
            "This month's API transactions stay within the smallest tier",
            Menu.USAGE,
            Limits::transactions);

    /** What a check belongs to. */
    public enum Group {
        CONNECTION,
        USER,
        PERMISSIONS,
        RECEIVABLES,
        ACCOUNTS,
        COMPANY,
        LIMITS
    }

    private final Group group;
    private final String what;
    private final @Nullable String menuPath;
    private final Function<Facts, Finding> look;

    Check(Group group, String what, @Nullable String menuPath, Function<Facts, Finding> look) {
        this.group = group;
        this.what = what;
        this.menuPath = menuPath;
        this.look = look;
    }

    public Group group() {
        return group;
    }

    /** A sentence without its end: what is so where the check is OK. */
    public String what() {
        return what;
    }

    /** In Intacct; null where no public guide says where. */
    public @Nullable String menuPath() {
        return menuPath;
    }

    /** Looks; what depends on a sign-in that there is none is not checked. */
    public Finding look(Facts facts) {
        Facts.NoSession none = facts.noSession();
        return none != null && group != Group.CONNECTION && group != Group.LIMITS
                ? SignInChecks.notKnown(none.why())
                : look.apply(facts);
    }
}
