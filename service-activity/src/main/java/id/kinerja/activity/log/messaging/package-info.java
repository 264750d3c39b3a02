/** What is told of progress, and plans as they are told. */
@NullMarked
package id.kinerja.activity.log.messaging;

import org.jspecify.annotations.NullMarked;
