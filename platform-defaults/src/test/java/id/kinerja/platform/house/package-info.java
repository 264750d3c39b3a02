/** The rules of the house, checked in every service. */
@NullMarked
package id.kinerja.platform.house;

import org.jspecify.annotations.NullMarked;
