/** The inbox over REST. */
@NullMarked
package id.kinerja.integration.inbox.web;

import org.jspecify.annotations.NullMarked;
