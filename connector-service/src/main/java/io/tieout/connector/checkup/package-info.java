/**
 * Test Connection: signs in and reads one record of each object that Tieout needs, and says in plain words what is missing. The sign-in
 * is a trial, which is also made when a connection is saved and, where it could not be decided, again by itself: it holds no permit of
 * the company and hurts nobody else in it. What it finds out stands in the connection's membership; a refusal is not tried again before
 * a person saves or tests the connection.
 */
@NullMarked
package io.tieout.connector.checkup;

import org.jspecify.annotations.NullMarked;
