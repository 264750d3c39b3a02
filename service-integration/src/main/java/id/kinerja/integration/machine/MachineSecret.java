package id.kinerja.integration.machine;

/**
 * The secret of a client, told once.
 *
 * @param text as the program has to give it
 */
public record MachineSecret(String text) {

    /** So that no log line can tell it. */
    @Override
    public String toString() {
        return "MachineSecret";
    }
}
