/** What HR asks its work list. */
@NullMarked
package id.kinerja.integration.worklist.app;

import org.jspecify.annotations.NullMarked;
