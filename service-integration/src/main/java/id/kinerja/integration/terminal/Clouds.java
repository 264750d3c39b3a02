package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;

/** The cloud of Fingerspot, asked over the network: never within a transaction. */
public interface Clouds {

    /** In time, whatever goes wrong. */
    CloudAnswer ask(DueQuestion question);

    /**
     * @param pull whose window it is
     * @param cloudId of the device
     */
    record DueQuestion(CloudPull pull, CloudToken token, String cloudId, DateRange days) {

        public static DueQuestion of(CloudPull pull, CloudToken token) {
            return new DueQuestion(pull, token, pull.serialNumber(), pull.window());
        }
    }
}
