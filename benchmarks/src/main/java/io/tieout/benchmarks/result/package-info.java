/** What came of it, as a table for a person and as JSON for a program. */
@NullMarked
package io.tieout.benchmarks.result;

import org.jspecify.annotations.NullMarked;
