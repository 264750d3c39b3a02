/** Discipline decisions over REST. */
@NullMarked
package id.kinerja.integration.discipline.web;

import org.jspecify.annotations.NullMarked;
