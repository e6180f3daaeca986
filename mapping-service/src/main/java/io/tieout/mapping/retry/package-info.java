/**
 * What a person does about documents that Intacct refused or that were parked there: mend what is wrong, mostly a choice in the mapping
 * settings, and retry one or all of a cause. Each is translated anew, with the settings as they are now, and sent under the next
 * revision. Who did it and when is written down before.
 */
@NullMarked
package io.tieout.mapping.retry;

import org.jspecify.annotations.NullMarked;
