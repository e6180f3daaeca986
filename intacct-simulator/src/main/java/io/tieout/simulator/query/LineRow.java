package io.tieout.simulator.query;

import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.Line;

/** A line together with the document it belongs to, as ARINVOICEITEM shows it. */
record LineRow(Document document, Line line) {}
