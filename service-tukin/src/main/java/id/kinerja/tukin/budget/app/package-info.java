/** Gives ceilings and holds what is granted against them. */
@NullMarked
package id.kinerja.tukin.budget.app;

import org.jspecify.annotations.NullMarked;
