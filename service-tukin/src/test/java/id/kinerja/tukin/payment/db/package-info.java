@NullMarked
package id.kinerja.tukin.payment.db;

import org.jspecify.annotations.NullMarked;
