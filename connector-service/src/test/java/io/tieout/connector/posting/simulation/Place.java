package io.tieout.connector.posting.simulation;

import io.tieout.connector.lane.CompanyId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.IntacctCommand;
import io.tieout.model.intacct.ReversePayment;
import java.util.Objects;

/**
 * Where something is to be seen: the number that it is found under says nothing without the books that it is in. No record, because
 * worlds spend much of their time on comparing places.
 */
final class Place {

    private final CompanyId company;
    private final String entity;
    private final String number;
    private final int hash;

    /**
     * @param entity null for the connection's own
     * @param number of a payment its own; of a reversal that of the payment's record
     */
    Place(CompanyId company, String entity, String number) {
        this.company = company;
        this.entity = entity;
        this.number = number;
        this.hash = 31 * number.hashCode() + (entity == null ? 0 : entity.hashCode());
    }

    static String numberOf(IntacctCommand command) {
        return command instanceof ReversePayment reversal
                ? reversalOf(reversal.paymentRecordNo())
                : ((CreatePayment) command).docNumber();
    }

    static String reversalOf(String recordNo) {
        return "reversal of " + recordNo;
    }

    CompanyId company() {
        return company;
    }

    String entity() {
        return entity;
    }

    String number() {
        return number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && hash == place.hash
                && number.equals(place.number)
                && Objects.equals(entity, place.entity)
                && company.equals(place.company);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "%s/%s/%s".formatted(company, entity, number);
    }
}
