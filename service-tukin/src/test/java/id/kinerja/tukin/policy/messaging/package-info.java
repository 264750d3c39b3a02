/** Policies as they are told. */
@NullMarked
package id.kinerja.tukin.policy.messaging;

import org.jspecify.annotations.NullMarked;
