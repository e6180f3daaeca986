package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Application;
import io.tieout.simulator.ledger.Receipt;

/** A payment detail together with its payment, as ARPYMTDETAIL shows it. */
record ApplicationRow(Receipt receipt, Application application) {}
