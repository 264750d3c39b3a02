/**
 * What waits for HR, in one list: tasks, people who were not seen, devices, and what did not match.
 */
@NullMarked
package id.kinerja.integration.worklist;

import org.jspecify.annotations.NullMarked;
