@NullMarked
package id.kinerja.integration.personnel;

import org.jspecify.annotations.NullMarked;
