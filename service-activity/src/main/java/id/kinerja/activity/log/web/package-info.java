/** Daily logs by REST. */
@NullMarked
package id.kinerja.activity.log.web;

import org.jspecify.annotations.NullMarked;
