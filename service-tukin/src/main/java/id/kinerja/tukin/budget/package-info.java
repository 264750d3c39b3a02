/** What units may be granted in a year, held against what they are. */
@NullMarked
package id.kinerja.tukin.budget;

import org.jspecify.annotations.NullMarked;
