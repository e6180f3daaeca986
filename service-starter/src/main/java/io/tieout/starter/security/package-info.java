/** Every endpoint is closed but health and metrics. A bearer token names the tenants that its holder may see. */
@NullMarked
package io.tieout.starter.security;

import org.jspecify.annotations.NullMarked;
