package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Work;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Creates and changes customers. */
public final class KeepingCustomers {

    private KeepingCustomers() {}

    /**
     * Creates a customer.
     *
     * @param fields by upper-case name, contact fields with a dot
     */
    public static Customer create(Work work, Actor actor, Map<String, String> fields) {
        try {
            String name = fields.getOrDefault("NAME", "");
            if (name.isEmpty()) {
                throw FunctionRefused.invalid("Missing value for NAME.", "Provide the customer's name.");
            }
            if (fields.getOrDefault("DISPLAYCONTACT.PRINTAS", "").isEmpty()) {
                throw FunctionRefused.invalid(
                        "Missing value for DISPLAYCONTACT.PRINTAS.", "Provide the name to print.");
            }
            long recordNo = work.nextRecordNo();
            String id = fields.getOrDefault("CUSTOMERID", "");
            if (id.isEmpty()) {
                id = "CUST-" + recordNo;
            }
            Uniqueness.requireNewCustomer(work, actor, id);
            checkReferences(work, fields);
            String contact = Contacts.create(work, actor.trail(), id, name, fields);
            Map<String, String> own = rest(fields);
            own.put("DISPLAYCONTACT.CONTACTNAME", contact);
            Customer customer = new Customer(
                    recordNo, id, name, own, active(fields, true), BigDecimal.ZERO.setScale(2), actor.trail());
            work.save(customer);
            return customer;
        } catch (FunctionRefused refusal) {
            throw FunctionRefused.because(refusal, "Could not create Customer record!");
        }
    }

    /** Changes the given fields of a customer and leaves the others alone. */
    public static Customer update(Work work, Actor actor, Customer customer, Map<String, String> fields) {
        try {
            checkReferences(work, fields);
            Contacts.checkAddresses(fields, "update");
            Map<String, String> merged = new HashMap<>(customer.fields());
            merged.putAll(rest(fields));
            Customer changed = new Customer(
                    customer.recordNo(),
                    customer.customerId(),
                    fields.getOrDefault("NAME", customer.name()),
                    merged,
                    active(fields, customer.active()),
                    customer.totalDue(),
                    customer.trail().touched(actor.at()));
            work.save(changed);
            return changed;
        } catch (FunctionRefused refusal) {
            throw FunctionRefused.because(refusal, "Could not update Customer record!");
        }
    }

    private static void checkReferences(Work work, Map<String, String> fields) {
        References.optional(work, MasterRecord.TERM, "Term", fields.getOrDefault("TERMNAME", ""));
        String parent = fields.getOrDefault("PARENTID", "");
        if (!parent.isEmpty()) {
            References.customer(work, parent);
        }
        if (fields.containsKey("CREDITLIMIT")) {
            Amounts.orZero("CREDITLIMIT", fields.get("CREDITLIMIT"));
        }
    }

    private static boolean active(Map<String, String> fields, boolean otherwise) {
        String status = fields.getOrDefault("STATUS", "");
        return switch (status) {
            case "" -> otherwise;
            case "active" -> true;
            case "inactive" -> false;
            default ->
                throw FunctionRefused.invalid(
                        "Invalid value '" + status + "' for STATUS.", "Use one of: active, inactive.");
        };
    }

    private static Map<String, String> rest(Map<String, String> fields) {
        Map<String, String> rest = new HashMap<>(fields);
        rest.keySet().removeAll(java.util.Set.of("CUSTOMERID", "NAME", "STATUS", "RECORDNO", "TOTALDUE"));
        return rest;
    }
}
