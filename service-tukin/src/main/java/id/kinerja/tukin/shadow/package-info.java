/** What the application before paid, held against what is calculated here, until both agree. */
@NullMarked
package id.kinerja.tukin.shadow;

import org.jspecify.annotations.NullMarked;
