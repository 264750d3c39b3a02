/** Leave in the database. */
@NullMarked
package id.kinerja.integration.leave.db;

import org.jspecify.annotations.NullMarked;
