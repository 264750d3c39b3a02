@NullMarked
package id.kinerja.integration.schedule;

import org.jspecify.annotations.NullMarked;
