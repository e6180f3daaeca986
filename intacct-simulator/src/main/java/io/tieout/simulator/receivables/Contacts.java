package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Trail;
import io.tieout.simulator.ledger.Work;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The contacts behind customers. Each customer has a display contact, whose name no other contact may have; where the
 * request names none it is called after the customer and its id.
 */
public final class Contacts {

    private static final String DISPLAY = "DISPLAYCONTACT.";
    private static final Map<String, String> ADDRESSES =
            Map.of("EMAIL1", "Primary Email Address", "EMAIL2", "Secondary Email Address");
    private static final Pattern ONE_ADDRESS = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>]+");

    private Contacts() {}

    /**
     * Checks a new customer's display contact and writes it.
     *
     * @param fields of the customer, by upper-case dotted name
     * @return the contact's name
     */
    static String create(Work work, Trail trail, String customerId, String customerName, Map<String, String> fields) {
        checkAddresses(fields, "create");
        String name = nameOf(customerId, customerName, fields);
        if (work.master(MasterRecord.CONTACT, name).isPresent()) {
            FunctionRefused exists = FunctionRefused.of(
                    GatewayError.DUPLICATE_VALUE,
                    "Another Contact with the given value(s)   already exists",
                    "Use a unique value instead.");
            throw FunctionRefused.because(
                    FunctionRefused.because(exists, "Could not create Contact record!"),
                    "Error While Saving the Display Contact");
        }
        save(work, trail, name, fields);
        return name;
    }

    /** Writes a contact of this name that belongs to nobody. */
    public static MasterRecord save(Work work, Trail trail, String name, Map<String, String> fields) {
        Map<String, String> own = new HashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(DISPLAY) && !field.equals(DISPLAY + "CONTACTNAME")) {
                own.put(field.substring(DISPLAY.length()), value);
            }
        });
        MasterRecord contact = new MasterRecord(work.nextRecordNo(), MasterRecord.CONTACT, name, own, trail);
        work.save(contact);
        return contact;
    }

    static void remove(Work work, String customerId, String customerName, Map<String, String> fields) {
        work.master(MasterRecord.CONTACT, nameOf(customerId, customerName, fields))
                .ifPresent(work::remove);
    }

    /** Checks the addresses of a customer that is created or updated. */
    static void checkAddresses(Map<String, String> fields, String verb) {
        fields.forEach((field, value) -> {
            String label = ADDRESSES.get(field.substring(field.lastIndexOf('.') + 1));
            if (label != null
                    && field.contains(".")
                    && !value.isEmpty()
                    && !ONE_ADDRESS.matcher(value).matches()) {
                FunctionRefused illegal =
                        FunctionRefused.invalid("Illegal format for Contactversion : " + label + " " + value + ".", "");
                throw FunctionRefused.because(
                        FunctionRefused.because(illegal, "Validate contactversion record failed!"),
                        "Could not " + verb + " Contact record!");
            }
        });
    }

    private static String nameOf(String customerId, String customerName, Map<String, String> fields) {
        String given = fields.getOrDefault(DISPLAY + "CONTACTNAME", "");
        return given.isEmpty() ? customerName + "(C" + customerId + ")" : given;
    }
}
