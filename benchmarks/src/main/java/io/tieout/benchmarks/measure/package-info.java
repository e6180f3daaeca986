/** The benchmarks, a class each. What each one does and what it leaves out is told in docs/performance.md. */
@NullMarked
package io.tieout.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
