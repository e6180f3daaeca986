/**
 * E-mail on one machine: a mail server that takes everything from this machine and keeps it as files, so that a newcomer sees what
 * accountants would be sent, and nobody is sent anything.
 */
@NullMarked
package io.tieout.local.mail;

import org.jspecify.annotations.NullMarked;
