/** What is told of runs. */
@NullMarked
package id.kinerja.tukin.run.messaging;

import org.jspecify.annotations.NullMarked;
