/**
 * Profile: what a company and its web-services user are like, asked of Intacct itself at connect, at Test Connection, daily and before the
 * first reading: the formats and the zone in which times are written, the currencies, the entities, the applications, and the ids that
 * settings may name. One row a tenant; each part is known, or unknown with the reason, and unknown is never "none". What is
 * not known is assumed, and whoever assumes says so. Everything is asked in one request.
 */
@NullMarked
package io.tieout.connector.profile;

import org.jspecify.annotations.NullMarked;
