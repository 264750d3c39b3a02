@NullMarked
package id.kinerja.skp.plan.app;

import org.jspecify.annotations.NullMarked;
