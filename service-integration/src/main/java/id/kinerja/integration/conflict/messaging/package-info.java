/** Conflicts of interest told to every service, without their reasons. */
@NullMarked
package id.kinerja.integration.conflict.messaging;

import org.jspecify.annotations.NullMarked;
