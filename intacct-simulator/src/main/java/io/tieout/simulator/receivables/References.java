package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.Work;
import java.util.Optional;

/** Finds what a record refers to, or refuses with the reference's name. */
final class References {

    private References() {}

    static Customer customer(Work work, String customerId) {
        return work.customer(customerId)
                .orElseThrow(() -> FunctionRefused.invalid(
                        "Invalid Customer '" + customerId + "' specified.", "Provide the ID of an existing customer."));
    }

    static Customer activeCustomer(Work work, String customerId) {
        Customer customer = customer(work, customerId);
        if (!customer.active()) {
            throw FunctionRefused.invalid(
                    "Customer '" + customerId + "' is inactive.", "Activate the customer or use another one.");
        }
        return customer;
    }

    static Document document(Work work, DocumentKind kind, long recordNo) {
        return work.document(kind.object(), recordNo)
                .orElseThrow(() -> FunctionRefused.invalid(
                        "The " + kind.noun() + " with record number " + recordNo + " does not exist.",
                        "Provide the RECORDNO of an existing " + kind.noun() + "."));
    }

    static Receipt receipt(Work work, String object, long recordNo) {
        return work.receipt(object, recordNo)
                .orElseThrow(() -> FunctionRefused.invalid(
                        "The " + object + " with record number " + recordNo + " does not exist.",
                        "Provide the RECORDNO of an existing record."));
    }

    static MasterRecord active(Work work, String object, String noun, String name) {
        Optional<MasterRecord> found = work.master(object, name);
        if (found.isEmpty() && object.equals(MasterRecord.LOCATION)) {
            throw FunctionRefused.of(
                    GatewayError.NO_LOCATION, "Location '" + name + "' is not valid", "Provide an existing location.");
        }
        if (found.isEmpty()) {
            throw FunctionRefused.invalid(
                    "Invalid " + noun + " '" + name + "' specified.", "Provide an existing " + noun + ".");
        }
        if (!found.get().active()) {
            throw FunctionRefused.invalid(
                    noun + " '" + name + "' is inactive.", "Activate it or use another " + noun + ".");
        }
        return found.get();
    }

    static void optional(Work work, String object, String noun, String name) {
        if (!name.isEmpty()) {
            active(work, object, noun, name);
        }
    }
}
