/** Notices in the database. */
@NullMarked
package id.kinerja.integration.notice.db;

import org.jspecify.annotations.NullMarked;
