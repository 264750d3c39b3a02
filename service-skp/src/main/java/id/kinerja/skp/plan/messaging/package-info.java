/** What is told of SKPs. */
@NullMarked
package id.kinerja.skp.plan.messaging;

import org.jspecify.annotations.NullMarked;
