/** Facts from outside by REST. */
@NullMarked
package id.kinerja.tukin.fact.web;

import org.jspecify.annotations.NullMarked;
