@NullMarked
package id.kinerja.skp.plan;

import org.jspecify.annotations.NullMarked;
