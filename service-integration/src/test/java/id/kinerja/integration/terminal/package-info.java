@NullMarked
package id.kinerja.integration.terminal;

import org.jspecify.annotations.NullMarked;
