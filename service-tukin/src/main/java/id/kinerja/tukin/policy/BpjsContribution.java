package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Rupiah;

/**
 * Contributions to health insurance (BPJS Kesehatan) of what is paid in a month.
 *
 * @param employee the share that the employee gets less
 * @param employer the share that is paid besides
 * @param ceiling the most of a month's income, salary and all, of which they are taken
 */
public record BpjsContribution(
        BpjsMode mode, Percentage employee, Percentage employer, Rupiah ceiling, Article basis) {

    public boolean isWithheld() {
        return mode == BpjsMode.WITHHELD;
    }
}
