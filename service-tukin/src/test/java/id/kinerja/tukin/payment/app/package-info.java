@NullMarked
package id.kinerja.tukin.payment.app;

import org.jspecify.annotations.NullMarked;
