/**
 * Each service's own copy of the personnel directory: who is who, where and under whom, as of a
 * date.
 */
@NullMarked
package id.kinerja.directory;

import org.jspecify.annotations.NullMarked;
