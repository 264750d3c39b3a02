@NullMarked
package id.kinerja.platform.audit;

import org.jspecify.annotations.NullMarked;
