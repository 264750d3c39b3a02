@NullMarked
package id.kinerja.evaluation.rating;

import org.jspecify.annotations.NullMarked;
