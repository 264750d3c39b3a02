/** Policies as documents and as rules. */
@NullMarked
package id.kinerja.tukin.policy;

import org.jspecify.annotations.NullMarked;
