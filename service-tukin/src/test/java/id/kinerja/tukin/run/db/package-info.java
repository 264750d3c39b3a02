/** What runs keep, byte by byte. */
@NullMarked
package id.kinerja.tukin.run.db;

import org.jspecify.annotations.NullMarked;
