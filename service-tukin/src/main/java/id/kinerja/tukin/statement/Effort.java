package id.kinerja.tukin.statement;

import org.jspecify.annotations.Nullable;

/**
 * What somebody's daily logs of a month come to.
 *
 * @param minutes of verified logs; absent where none of the month was ever told
 * @param logged false where the agency does without logs, so that nobody waits for any and none
 *     counts
 * @param workdays weekdays at work that are no days off
 */
public record Effort(@Nullable Integer minutes, boolean logged, int workdays) {}
