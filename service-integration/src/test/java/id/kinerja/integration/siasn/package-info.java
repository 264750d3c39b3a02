@NullMarked
package id.kinerja.integration.siasn;

import org.jspecify.annotations.NullMarked;
