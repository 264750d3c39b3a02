@NullMarked
package id.kinerja.integration.reported;

import org.jspecify.annotations.NullMarked;
