/** Use cases of policies. */
@NullMarked
package id.kinerja.tukin.policy.app;

import org.jspecify.annotations.NullMarked;
