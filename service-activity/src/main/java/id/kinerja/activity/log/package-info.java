/** The daily log: what was done for which planned result, and who has verified it. */
@NullMarked
package id.kinerja.activity.log;

import org.jspecify.annotations.NullMarked;
