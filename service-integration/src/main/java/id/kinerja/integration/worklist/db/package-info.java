/** What is counted for HR. */
@NullMarked
package id.kinerja.integration.worklist.db;

import org.jspecify.annotations.NullMarked;
