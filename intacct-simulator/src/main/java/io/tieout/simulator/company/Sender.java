package io.tieout.simulator.company;

/** A web-services sender (partner) that the company has authorised, with the sender's own password. */
public record Sender(String id, String password) {}
