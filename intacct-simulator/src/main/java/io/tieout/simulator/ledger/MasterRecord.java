package io.tieout.simulator.ledger;

import java.util.HashMap;
import java.util.Map;

/**
 * Master data that has no behaviour of its own: accounts, terms, locations, departments, labels, users.
 *
 * @param name the natural key (ACCOUNTNO, BANKACCOUNTID, LOCATIONID …)
 * @param fields by upper-case name
 */
public record MasterRecord(long recordNo, String object, String name, Map<String, String> fields, Trail trail)
        implements LedgerRecord {

    public static final String GL_ACCOUNT = "GLACCOUNT";
    public static final String CHECKING_ACCOUNT = "CHECKINGACCOUNT";
    public static final String SAVINGS_ACCOUNT = "SAVINGSACCOUNT";
    public static final String ACCOUNT_LABEL = "ARACCOUNTLABEL";
    public static final String TERM = "ARTERM";
    public static final String LOCATION = "LOCATION";
    public static final String ENTITY = "LOCATIONENTITY";
    public static final String DEPARTMENT = "DEPARTMENT";
    public static final String USER = "USERINFO";

    public MasterRecord {
        fields = Map.copyOf(fields);
    }

    @Override
    public String naturalKey() {
        return name;
    }

    public boolean active() {
        return !"inactive".equals(fields.get("STATUS"));
    }

    /** The same record with these fields changed. */
    public MasterRecord with(Map<String, String> changed, Trail at) {
        Map<String, String> merged = new HashMap<>(fields);
        merged.putAll(changed);
        return new MasterRecord(recordNo, object, name, merged, at);
    }

    @Override
    public MasterRecord withTrail(Trail changed) {
        return new MasterRecord(recordNo, object, name, fields, changed);
    }
}
