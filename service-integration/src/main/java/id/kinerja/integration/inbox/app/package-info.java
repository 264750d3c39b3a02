/** Use cases of the inbox. */
@NullMarked
package id.kinerja.integration.inbox.app;

import org.jspecify.annotations.NullMarked;
