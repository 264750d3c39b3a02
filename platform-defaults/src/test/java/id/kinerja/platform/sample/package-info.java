/** The smallest service, for the tests of what every service gets. */
@NullMarked
package id.kinerja.platform.sample;

import org.jspecify.annotations.NullMarked;
