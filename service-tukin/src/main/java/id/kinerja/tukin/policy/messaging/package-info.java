/** Policies told to those who show them. */
@NullMarked
package id.kinerja.tukin.policy.messaging;

import org.jspecify.annotations.NullMarked;
