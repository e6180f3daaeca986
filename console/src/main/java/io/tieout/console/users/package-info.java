/**
 * Who may come in and what they may do, for administrators; and what people say of themselves. A person belongs to the whole of Tieout and not to
 * one company: an administrator changes only people all of whose companies are the administrator's own. What is taken away is gone at once.
 */
@NullMarked
package io.tieout.console.users;

import org.jspecify.annotations.NullMarked;
