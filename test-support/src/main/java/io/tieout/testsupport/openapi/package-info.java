/**
 * The OpenAPI documents in docs/openapi: made from the controllers, with the sentences of docs/rest.md, and held equal to both by a test in
 * each service. They are made in tests only: a running service shows its addresses to nobody.
 */
@NullMarked
package io.tieout.testsupport.openapi;

import org.jspecify.annotations.NullMarked;
