@NullMarked
package id.kinerja.integration.siasn.app;

import org.jspecify.annotations.NullMarked;
