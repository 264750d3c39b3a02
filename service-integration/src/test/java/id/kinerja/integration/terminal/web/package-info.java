@NullMarked
package id.kinerja.integration.terminal.web;

import org.jspecify.annotations.NullMarked;
