/**
 * Choices: the lists of a company from which a person picks in the settings. Each is kept in the database, searched there, and shown with
 * its age; one that is older than an hour is read anew in the background, and whoever asks gets what is known meanwhile. A list is read
 * page by page into a new generation, which counts when it has come to its end: half a list is never shown. Only active records are
 * offered, and only those of the company and entity that the tenant is connected to now.
 */
@NullMarked
package io.tieout.connector.choices;

import org.jspecify.annotations.NullMarked;
