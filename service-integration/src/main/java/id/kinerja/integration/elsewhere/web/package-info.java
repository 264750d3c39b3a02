/** Decrees of work elsewhere over REST. */
@NullMarked
package id.kinerja.integration.elsewhere.web;

import org.jspecify.annotations.NullMarked;
