/** Tests of what is held against ceilings. */
@NullMarked
package id.kinerja.tukin.budget;

import org.jspecify.annotations.NullMarked;
