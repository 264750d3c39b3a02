/** What is withheld, as it is asked for. */
@NullMarked
package id.kinerja.tukin.withholding.web;

import org.jspecify.annotations.NullMarked;
