@NullMarked
package id.kinerja.launcher.demo;

import org.jspecify.annotations.NullMarked;
