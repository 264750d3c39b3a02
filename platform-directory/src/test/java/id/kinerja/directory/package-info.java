@NullMarked
package id.kinerja.directory;

import org.jspecify.annotations.NullMarked;
