/** Notices over REST. */
@NullMarked
package id.kinerja.integration.notice.web;

import org.jspecify.annotations.NullMarked;
