@NullMarked
package id.kinerja.tukin.payment;

import org.jspecify.annotations.NullMarked;
