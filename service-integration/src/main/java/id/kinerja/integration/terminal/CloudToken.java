package id.kinerja.integration.terminal;

/** By which a vendor's cloud knows an agency's account; it is kept sealed. */
public record CloudToken(String text) {

    /** So that no log line can tell it. */
    @Override
    public String toString() {
        return "(token)";
    }
}
