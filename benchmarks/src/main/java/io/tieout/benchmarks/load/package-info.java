/** What it is measured with: companies of the simulator that are connected as a person would connect them, and payments of their invoices. */
@NullMarked
package io.tieout.benchmarks.load;

import org.jspecify.annotations.NullMarked;
