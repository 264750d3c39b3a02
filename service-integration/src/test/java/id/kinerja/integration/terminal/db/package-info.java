@NullMarked
package id.kinerja.integration.terminal.db;

import org.jspecify.annotations.NullMarked;
