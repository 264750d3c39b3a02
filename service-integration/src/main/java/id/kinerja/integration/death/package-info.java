/** Deaths of people in service: the document that says so, and whom their pay goes to. */
@NullMarked
package id.kinerja.integration.death;

import org.jspecify.annotations.NullMarked;
