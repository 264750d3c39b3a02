@NullMarked
package id.kinerja.evaluation;

import org.jspecify.annotations.NullMarked;
