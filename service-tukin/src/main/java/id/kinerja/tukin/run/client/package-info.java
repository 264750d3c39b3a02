/** What is asked of other services. */
@NullMarked
package id.kinerja.tukin.run.client;

import org.jspecify.annotations.NullMarked;
