/** What a source of attendance tells in summaries alone: days, or a month in figures. */
@NullMarked
package id.kinerja.integration.reported;

import org.jspecify.annotations.NullMarked;
