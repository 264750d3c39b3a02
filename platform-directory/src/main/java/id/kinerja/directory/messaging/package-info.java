/** What keeps the copy in step. */
@NullMarked
package id.kinerja.directory.messaging;

import org.jspecify.annotations.NullMarked;
