/**
 * The functions of the gateway, one class per function or family. A {@link io.tieout.simulator.function.GatewayFunction}
 * turns a request element into the rules' words and the result into the element names and casing that the vendor
 * documents for that very function. Legacy functions are checked against their fixed order of elements before anything
 * is carried out.
 */
@NullMarked
package io.tieout.simulator.function;

import org.jspecify.annotations.NullMarked;
