package id.kinerja.tukin.withholding;

/** What is withheld as canonical bytes (RFC 8785), of which the hash is kept. */
public interface WithheldBytes {

    /** Hexadecimal SHA-256, whatever the order of what is withheld. */
    String hash(WithheldCalculation.Outcome outcome);
}
