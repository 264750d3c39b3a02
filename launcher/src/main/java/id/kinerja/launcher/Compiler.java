package id.kinerja.launcher;

/** How far the JVM of a service compiles what runs often. */
public enum Compiler {
    /** Enough on one machine, where six processes that start at once are ready sooner. */
    QUICK("-XX:TieredStopAtLevel=1"),

    /** As the image runs it. */
    FULL("-XX:TieredStopAtLevel=4");

    private final String flag;

    Compiler(String flag) {
        this.flag = flag;
    }

    String flag() {
        return flag;
    }
}
