package id.kinerja.integration.terminal;

/**
 * What became of waiting lines that were taken again.
 *
 * @param settled lines that are punches now
 * @param waiting lines that go on waiting
 */
public record Retaken(long settled, long waiting) {

    public static final Retaken NONE = new Retaken(0, 0);

    public Retaken plus(long moreSettled, long moreWaiting) {
        return new Retaken(settled + moreSettled, waiting + moreWaiting);
    }
}
