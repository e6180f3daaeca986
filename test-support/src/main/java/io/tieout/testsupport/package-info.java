/**
 * The one place from which every test gets its Kafka and its PostgreSQL: {@link io.tieout.testsupport.TestInfrastructure}.
 *
 * <p>Both are real. They come from Testcontainers where a Docker engine answers and from the embedded nodes where none
 * does; a test cannot tell which. There is one of each per JVM, started at first use and gone soon after the JVM, even
 * if that was killed. Tests stay apart by a fresh database and by topics of their own.
 */
@NullMarked
package io.tieout.testsupport;

import org.jspecify.annotations.NullMarked;
