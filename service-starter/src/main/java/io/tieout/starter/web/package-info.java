/** Failures as sentences: problem details (RFC 9457) for people and programs. */
@NullMarked
package io.tieout.starter.web;

import org.jspecify.annotations.NullMarked;
