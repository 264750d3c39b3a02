/** What people have to do, told to the one inbox. */
@NullMarked
package id.kinerja.platform.task;

import org.jspecify.annotations.NullMarked;
