@NullMarked
package id.kinerja.integration.ekinerja;

import org.jspecify.annotations.NullMarked;
