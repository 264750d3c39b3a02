package id.kinerja.tukin.payment;

/**
 * A file of payments, the same bytes for the same run, profile and parameters.
 *
 * @param name with run, version and kind
 */
public record PaymentFile(String name, PaymentProfile profile, byte[] bytes) {}
