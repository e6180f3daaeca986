package io.tieout.connector.probe;

/**
 * What was asked and what was said, for the report.
 *
 * @param asked the function, without who asked
 * @param answered its essential words
 */
record Exchange(String asked, String answered) {}
