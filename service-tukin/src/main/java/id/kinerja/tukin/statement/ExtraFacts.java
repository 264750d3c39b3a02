package id.kinerja.tukin.statement;

import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.ExtraStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a person beside the month of which something is paid once in a year.
 *
 * @param serving as whom he is in paid service on the day that the policy names; absent where he
 *     isn't
 */
public record ExtraFacts(ExtraPay pay, @Nullable ExtraStatus serving) {}
