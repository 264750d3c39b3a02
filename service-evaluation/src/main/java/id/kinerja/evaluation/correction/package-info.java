/** Corrections of delivered ratings: asked for by one, decided by another. */
@NullMarked
package id.kinerja.evaluation.correction;

import org.jspecify.annotations.NullMarked;
