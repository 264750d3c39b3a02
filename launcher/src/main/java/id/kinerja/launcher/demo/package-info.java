/** A month of a demo agency, played through the gateway as its people would. */
@NullMarked
package id.kinerja.launcher.demo;

import org.jspecify.annotations.NullMarked;
