@NullMarked
package id.kinerja.integration.leave;

import org.jspecify.annotations.NullMarked;
