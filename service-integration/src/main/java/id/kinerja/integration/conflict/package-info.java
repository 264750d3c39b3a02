/** Conflicts of interest of those who assess: their superiors assess instead. */
@NullMarked
package id.kinerja.integration.conflict;

import org.jspecify.annotations.NullMarked;
