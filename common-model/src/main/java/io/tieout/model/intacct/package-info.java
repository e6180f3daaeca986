/** Commands to Intacct, their outcomes, and the records read from it. Private, and in Intacct's vocabulary throughout: mapping-service translates, connector-service carries out. */
@NullMarked
package io.tieout.model.intacct;

import org.jspecify.annotations.NullMarked;
