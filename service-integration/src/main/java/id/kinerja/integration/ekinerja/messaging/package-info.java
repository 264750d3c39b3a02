/** Ratings as they are told. */
@NullMarked
package id.kinerja.integration.ekinerja.messaging;

import org.jspecify.annotations.NullMarked;
