package id.kinerja.tukin.policy;

import org.jspecify.annotations.Nullable;

/**
 * What each minute costs, as the rule counts minutes: those of a day, or those of the month.
 *
 * @param late a percentage as decimal text; absent for nothing
 * @param early the same; one of the two is said
 * @param most what minutes of one kind cost at most, by the day or by the month as they are
 *     counted; absent for no such limit
 */
public record MinuteRule(
        Article basis,
        @Decimal @Nullable String late,
        @Decimal @Nullable String early,
        @Decimal @Nullable String most) {}
