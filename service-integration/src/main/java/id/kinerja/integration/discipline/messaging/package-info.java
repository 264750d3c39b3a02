/** Discipline decisions as other services are told of them. */
@NullMarked
package id.kinerja.integration.discipline.messaging;

import org.jspecify.annotations.NullMarked;
