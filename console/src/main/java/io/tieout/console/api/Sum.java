package io.tieout.console.api;

/**
 * Money as a service tells it.
 *
 * @param amount a plain decimal with all decimals of the currency; it is shown as it is and never computed with floats
 * @param currency ISO 4217
 */
public record Sum(String amount, String currency) {}
