package io.tieout.connector.gateway.writing;

import io.tieout.connector.catalogue.Fault;
import io.tieout.connector.catalogue.FaultClass;
import io.tieout.model.outcome.Problem;

/** Billing can correct a document, and it cannot give back time: the money was taken, whatever Intacct thinks of its values. */
final class TakenMoney {

    private TakenMoney() {}

    static Fault refused(Fault fault) {
        if (fault.faultClass() != FaultClass.PERMANENT) {
            return fault;
        }
        Problem said = fault.problem();
        return fault.as(
                FaultClass.NEEDS_PERSON,
                said.saying(
                        said.cause(),
                        "The money was taken all the same. See which value Intacct does not accept; if it comes from a setting, change it and "
                                + "retry, and if not, enter the payment in Intacct by hand and dismiss this one."));
    }
}
