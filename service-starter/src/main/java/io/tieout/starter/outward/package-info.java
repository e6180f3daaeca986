/**
 * How a service calls an address that somebody else chose: a tenant's webhook, the file of an upstream. One rule says which addresses are
 * public ({@link io.tieout.starter.outward.PublicAddresses}), and the connection goes to the addresses that were looked at, so that a name
 * that is answered otherwise the second time leads nowhere else. Redirects are not followed, no cookie is kept, nothing is repeated
 * ({@link io.tieout.starter.outward.OutwardClient}). Needs the HTTP client of Apache, which a service that calls nobody does not have.
 */
@NullMarked
package io.tieout.starter.outward;

import org.jspecify.annotations.NullMarked;
