package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/**
 * What the head of an agency is paid, who holds its JPT utama (UU 5/2014 Ps 19).
 *
 * @param percentage of the highest amount of all classes; 100 and more
 */
public record HeadShare(Percentage percentage, Article basis) {

    private static final Percentage MOST = Percentage.of(500);

    boolean isOutside() {
        return percentage.compareTo(Percentage.HUNDRED) < 0 || percentage.compareTo(MOST) > 0;
    }
}
