@NullMarked
package id.kinerja.integration.period.db;

import org.jspecify.annotations.NullMarked;
