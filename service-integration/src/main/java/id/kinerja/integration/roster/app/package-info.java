/** Use cases of shifts and rosters. */
@NullMarked
package id.kinerja.integration.roster.app;

import org.jspecify.annotations.NullMarked;
