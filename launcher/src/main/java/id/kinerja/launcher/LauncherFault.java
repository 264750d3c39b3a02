package id.kinerja.launcher;

/** Something that stops an installation, told to its operator in one line. */
public final class LauncherFault extends RuntimeException {

    public LauncherFault(String line) {
        super(line);
    }

    public LauncherFault(String line, Throwable cause) {
        super(line, cause);
    }
}
