package id.kinerja.tukin.policy;

import org.jspecify.annotations.Nullable;

/**
 * The part of the class amount that follows the minutes of verified daily logs.
 *
 * @param percentage of the class amount, as decimal text
 * @param minutesPerMonth that earn the whole part in a month held whole, and fewer in a shorter one
 * @param minutesPerWorkday the same for each weekday held that is no day off; one of the two is
 *     said
 * @param missing what holds where no log of the month was ever told
 */
public record ProductivityRule(
        Article basis,
        @Decimal String percentage,
        @Nullable Integer minutesPerMonth,
        @Nullable Integer minutesPerWorkday,
        Productivity.Missing missing) {}
