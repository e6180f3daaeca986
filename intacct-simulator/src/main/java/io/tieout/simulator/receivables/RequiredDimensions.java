package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.receivables.DocumentDraft.LineDraft;
import java.util.List;

/** What a GL account requires of each line that is posted to it, by its REQUIRE… fields. */
public final class RequiredDimensions {

    private record Dimension(String flag, String label, String field) {}

    private static final List<Dimension> ALL = List.of(
            new Dimension("REQUIREDEPT", "Department", ""),
            new Dimension("REQUIRELOC", "Location", ""),
            new Dimension("REQUIRECUSTOMER", "Customer", "CUSTOMERID"),
            new Dimension("REQUIREVENDOR", "Vendor", "VENDORID"),
            new Dimension("REQUIREEMPLOYEE", "Employee", "EMPLOYEEID"),
            new Dimension("REQUIREPROJECT", "Project", "PROJECTID"),
            new Dimension("REQUIRETASK", "Task", "TASKID"),
            new Dimension("REQUIREITEM", "Item", "ITEMID"),
            new Dimension("REQUIRECLASS", "Class", "CLASSID"),
            new Dimension("REQUIRECONTRACT", "Contract", "CONTRACTID"),
            new Dimension("REQUIREWAREHOUSE", "Warehouse", "WAREHOUSEID"));

    private RequiredDimensions() {}

    /** The names of the fields that say what an account requires. */
    public static List<String> flags() {
        return ALL.stream().map(Dimension::flag).toList();
    }

    static void check(MasterRecord account, LineDraft line, String location) {
        for (Dimension dimension : ALL) {
            if ("true".equals(account.fields().get(dimension.flag()))
                    && value(dimension, line, location).isEmpty()) {
                throw FunctionRefused.invalid(
                        "This transaction is missing '" + dimension.label() + "' dimension for the Account "
                                + account.name() + ".",
                        "");
            }
        }
    }

    private static String value(Dimension dimension, LineDraft line, String location) {
        return switch (dimension.flag()) {
            case "REQUIREDEPT" -> line.department();
            case "REQUIRELOC" -> location;
            default -> line.dimensions().getOrDefault(dimension.field(), "");
        };
    }
}
