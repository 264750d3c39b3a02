/** What every service gets, once. */
@NullMarked
package id.kinerja.platform;

import org.jspecify.annotations.NullMarked;
