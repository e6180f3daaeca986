package io.tieout.connector.readiness.check;

/** Where things are found in Intacct, as vendors' and users' public guides write the paths. What no guide has, has no path here. */
final class Menu {

    static final String SUBSCRIPTIONS = "Company > Admin > Subscriptions";
    static final String SECURITY = "Company > Setup > Company > Security > Web Services authorizations";
    static final String COMPANY = "Company > Setup > Company";
    static final String USERS = "Company > Admin > Web Services users";
    static final String ROLES = "Company > Admin > Roles";
    static final String LOCATIONS = "Company > Setup > Locations";
    static final String USAGE = "Company > Admin > Usage insights";
    static final String RECEIVABLES = "Accounts Receivable > Setup > Configuration";
    static final String LABELS = "Accounts Receivable > Setup > Account labels";
    static final String TERMS = "Accounts Receivable > Setup > Terms";
    static final String ACCOUNTS = "General Ledger > Accounts";
    static final String BOOKS = "General Ledger > Books > Open";
    static final String BANKS = "Cash Management > Checking accounts";

    private Menu() {}
}
