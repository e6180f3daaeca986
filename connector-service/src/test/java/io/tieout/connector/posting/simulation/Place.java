package io.tieout.connector.posting.simulation;

import io.tieout.connector.lane.CompanyId;

/**
 * Where a record is to stand: the number that it is found under says nothing without the books that it is in.
 *
 * @param entity null for the connection's own
 */
record Place(CompanyId company, String entity, String number) {

    @Override
    public String toString() {
        return "%s/%s/%s".formatted(company, entity, number);
    }
}
