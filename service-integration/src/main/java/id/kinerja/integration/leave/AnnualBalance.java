package id.kinerja.integration.leave;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many working days of annual leave somebody has in a year, always computed anew from all that
 * is known (PP 11/2017 Ps 311-314 and 316, PP 49/2018 Ps 76-93).
 *
 * @param own of the year itself
 * @param carried over from the years before it
 * @param added by HR
 */
public record AnnualBalance(int year, int own, int carried, int added, int used) {

    /** Less than nothing where more was decreed than there was. */
    public int remaining() {
        return own + carried + added - used;
    }

    /**
     * Begins in the first year of which HR has entered what came over into it, or since when the
     * agency says that all leave is recorded; else in the year itself, since of a year of which
     * nothing is recorded nobody knows that nothing was used.
     *
     * @param years what is known of which year; of another nothing but who is entitled
     */
    public static AnnualBalance of(
            int year, AnnualRule rule, Years years, @Nullable Integer recordedSince) {
        int first = first(year, years, recordedSince);
        Walked walked = new Walked(null, null);
        for (int at = first; at < year; at++) {
            walked = walked.next(at, rule, years);
        }
        return walked.balance(year, rule, years);
    }

    /**
     * @param entitledFrom the year before whose end the first right arises
     */
    public record Years(int entitledFrom, Map<Integer, AnnualYear> known) {

        public Years {
            known = Map.copyOf(known);
        }

        AnnualYear of(int year) {
            return Optional.ofNullable(known.get(year))
                    .orElseGet(() -> AnnualYear.untouched(year, year >= entitledFrom));
        }

        /** With what is asked for as if it were granted. */
        Years with(AskedLeave asked, int workingDays) {
            AnnualYear now = of(asked.during().from().getYear());
            AnnualYear then =
                    switch (asked.type()) {
                        case TAHUNAN -> now.using(workingDays);
                        case BESAR -> now.ofBesar();
                        case SAKIT, MELAHIRKAN, ALASAN_PENTING, CLTN -> now;
                    };
            Map<Integer, AnnualYear> all = new HashMap<>(known);
            all.put(then.year(), then);
            return new Years(entitledFrom, all);
        }

        /** The last one of which anything is known; the year itself where nothing is. */
        int last(int year) {
            return known.keySet().stream().mapToInt(Integer::intValue).reduce(year, Math::max);
        }
    }

    private static int first(int year, Years years, @Nullable Integer recordedSince) {
        OptionalInt entered =
                years.known().values().stream()
                        .filter(known -> known.carried() != null && known.year() <= year)
                        .mapToInt(AnnualYear::year)
                        .min();
        IntStream recorded =
                recordedSince == null
                        ? IntStream.empty()
                        : IntStream.of(Math.max(recordedSince, years.entitledFrom()));
        return IntStream.concat(recorded, entered.stream())
                .filter(start -> start <= year)
                .min()
                .orElse(year);
    }

    /** The year before, and the one before it, as far as they were walked through. */
    private record Walked(@Nullable Passed last, @Nullable Passed beforeLast) {

        private record Passed(AnnualBalance balance, AnnualYear facts) {

            /** Not used at all, though there was a right (Ps 313). */
            boolean unused() {
                return balance.own() > 0 && balance.used() == 0;
            }
        }

        Walked next(int year, AnnualRule rule, Years years) {
            return new Walked(new Passed(balance(year, rule, years), years.of(year)), last);
        }

        AnnualBalance balance(int year, AnnualRule rule, Years years) {
            AnnualYear facts = years.of(year);
            int carried = facts.carried() == null ? carried(rule) : facts.carried();
            return new AnnualBalance(
                    year, own(facts, carried, rule), carried, facts.added(), facts.used());
        }

        /**
         * Before the years of service are full, and in a year of a cuti besar (Ps 316), only what
         * was granted all the same.
         */
        private static int own(AnnualYear facts, int carried, AnnualRule rule) {
            return facts.entitled() && !facts.besar()
                    ? rule.workingDays()
                    : Math.clamp(facts.used() - carried - facts.added(), 0, rule.workingDays());
        }

        private int carried(AnnualRule rule) {
            if (last == null) {
                return 0;
            }
            boolean twoUnused = last.unused() && beforeLast != null && beforeLast.unused();
            return Math.clamp(
                    last.balance().remaining(),
                    0,
                    rule.mostCarried(twoUnused, last.facts().deferred()));
        }
    }
}
