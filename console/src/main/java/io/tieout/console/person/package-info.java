/**
 * Who may come in: people with a role and the tenants they may see, kept in PostgreSQL. A role holds all that those before it hold. What a
 * person may do is looked up for each request, so that a role that is taken away is gone at once.
 */
@NullMarked
package io.tieout.console.person;

import org.jspecify.annotations.NullMarked;
