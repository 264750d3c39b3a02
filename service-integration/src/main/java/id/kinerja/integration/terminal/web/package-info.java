/** The protocol of the terminals, and their registry by REST. */
@NullMarked
package id.kinerja.integration.terminal.web;

import org.jspecify.annotations.NullMarked;
