@NullMarked
package id.kinerja.integration.conflict;

import org.jspecify.annotations.NullMarked;
