package id.kinerja.integration.transfer;

/**
 * By which an agency's packages are checked, a point of the curve P-256.
 *
 * @param id the thumbprint of RFC 7638, by which people compare it too
 */
public record PublicKey(String id, String x, String y) {}
