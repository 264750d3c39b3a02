@NullMarked
package id.kinerja.integration.attendance;

import org.jspecify.annotations.NullMarked;
