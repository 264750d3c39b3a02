/** Organisation ratings by REST. */
@NullMarked
package id.kinerja.evaluation.organisation.web;

import org.jspecify.annotations.NullMarked;
