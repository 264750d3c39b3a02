/** Stories through the gateway, on the whole system as the launcher starts it. */
@NullMarked
package id.kinerja.story;

import org.jspecify.annotations.NullMarked;
