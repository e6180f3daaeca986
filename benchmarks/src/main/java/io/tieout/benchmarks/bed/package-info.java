/** What is measured: a complete installation on this machine, with the CPU time of each of its processes. */
@NullMarked
package io.tieout.benchmarks.bed;

import org.jspecify.annotations.NullMarked;
