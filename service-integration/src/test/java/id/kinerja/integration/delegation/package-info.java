@NullMarked
package id.kinerja.integration.delegation;

import org.jspecify.annotations.NullMarked;
