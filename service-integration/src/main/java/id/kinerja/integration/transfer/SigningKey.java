package id.kinerja.integration.transfer;

/** By which an agency signs its packages; what is secret of it is kept sealed. */
public record SigningKey(PublicKey publicKey, String secret) {

    /** So that no log line can tell it. */
    @Override
    public String toString() {
        return "SigningKey " + publicKey.id();
    }
}
