package id.kinerja.integration.terminal;

/**
 * What became of the lines that a terminal sent: each is a punch, put aside with a reason, or was
 * there already.
 */
public record Tally(long lines, long punches, long putAside, long repeated) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally plus(Tally more) {
        return new Tally(
                lines + more.lines,
                punches + more.punches,
                putAside + more.putAside,
                repeated + more.repeated);
    }

    /** Of one upload; what is neither a new punch nor newly put aside came again. */
    public static Tally of(int lines, int punches, int putAside) {
        return new Tally(lines, punches, putAside, lines - punches - putAside);
    }
}
