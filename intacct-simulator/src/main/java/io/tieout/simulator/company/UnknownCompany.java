package io.tieout.simulator.company;

/** There is no company of that id. */
public final class UnknownCompany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCompany(String id) {
        super("There is no company '" + id + "' in this simulator: create it with PUT /control/companies/" + id + ".");
    }
}
