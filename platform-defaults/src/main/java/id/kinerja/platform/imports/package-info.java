/**
 * Files in: looked through first, with a finding for each cell, and applied when somebody says so.
 *
 * <p>A feature that takes rows says how in an {@link id.kinerja.platform.imports.ImportProfile};
 * the endpoints under {@code /v1/imports}, the queue that all replicas work on, progress and
 * findings come from here.
 */
@NullMarked
package id.kinerja.platform.imports;

import org.jspecify.annotations.NullMarked;
