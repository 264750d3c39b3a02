/** Overtime by order: who was told to stay, and how long he was seen to. */
@NullMarked
package id.kinerja.integration.overtime;

import org.jspecify.annotations.NullMarked;
