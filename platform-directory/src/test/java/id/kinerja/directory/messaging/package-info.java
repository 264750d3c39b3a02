@NullMarked
package id.kinerja.directory.messaging;

import org.jspecify.annotations.NullMarked;
