/**
 * What is deducted of people after taxes and contributions: told by one officer, confirmed by
 * another.
 */
@NullMarked
package id.kinerja.tukin.deduction;

import org.jspecify.annotations.NullMarked;
