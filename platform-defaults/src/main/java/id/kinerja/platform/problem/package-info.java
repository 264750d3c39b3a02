/** Problem details (RFC 9457), in Indonesian first. */
@NullMarked
package id.kinerja.platform.problem;

import org.jspecify.annotations.NullMarked;
