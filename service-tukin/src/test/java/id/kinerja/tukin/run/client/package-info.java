/** What is asked of other services, who are played by a stub. */
@NullMarked
package id.kinerja.tukin.run.client;

import org.jspecify.annotations.NullMarked;
