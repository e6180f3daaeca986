/** Choices: the lists of a company from which a person picks in the settings, read live from Intacct. Only active records are offered. */
@NullMarked
package io.tieout.connector.choices;

import org.jspecify.annotations.NullMarked;
