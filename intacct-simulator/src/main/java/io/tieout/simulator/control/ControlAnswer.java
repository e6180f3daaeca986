package io.tieout.simulator.control;

/** An answer of the control API: a status and a JSON text. */
public record ControlAnswer(int status, String json) {}
