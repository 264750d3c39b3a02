package id.kinerja.integration.terminal.client;

import id.kinerja.integration.terminal.CloudPull;

/** Why an answer can't be taken. */
final class CloudFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final CloudPull.Fault fault;
    private final boolean passing;

    /**
     * @param passing whether it may be otherwise at once
     */
    CloudFault(CloudPull.Fault fault, boolean passing) {
        super(fault.name());
        this.fault = fault;
        this.passing = passing;
    }

    CloudPull.Fault fault() {
        return fault;
    }

    boolean isPassing() {
        return passing;
    }

    /** Whether it is of the cloud, and not of whose token it is. */
    boolean isOfTheCloud() {
        return fault != CloudPull.Fault.TOKEN_REFUSED && fault != CloudPull.Fault.DENIED;
    }
}
