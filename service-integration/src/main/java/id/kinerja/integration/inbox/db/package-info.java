/** The inbox in the database. */
@NullMarked
package id.kinerja.integration.inbox.db;

import org.jspecify.annotations.NullMarked;
