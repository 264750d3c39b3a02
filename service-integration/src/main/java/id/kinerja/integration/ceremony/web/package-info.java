/** Ceremonies over REST. */
@NullMarked
package id.kinerja.integration.ceremony.web;

import org.jspecify.annotations.NullMarked;
