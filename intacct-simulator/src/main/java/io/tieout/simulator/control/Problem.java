package io.tieout.simulator.control;

/** What went wrong, as a sentence. */
record Problem(String error) {}
