/** Settings of an agency as dated documents, proposed by one person and approved by another. */
@NullMarked
package id.kinerja.platform.settings;

import org.jspecify.annotations.NullMarked;
