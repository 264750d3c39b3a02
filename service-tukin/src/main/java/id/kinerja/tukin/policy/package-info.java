/** Policies of tukin: what an agency's regulation says, as dated data. */
@NullMarked
package id.kinerja.tukin.policy;

import org.jspecify.annotations.NullMarked;
