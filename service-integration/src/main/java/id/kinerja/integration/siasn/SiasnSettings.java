package id.kinerja.integration.siasn;

/**
 * What an agency lets go to SIASN.
 *
 * @param ratings whether delivered ratings are sent
 */
public record SiasnSettings(Ratings ratings) {

    /** Nothing goes out until two people have said so. */
    public static final SiasnSettings SHIPPED = new SiasnSettings(Ratings.OFF);

    /** Whether ratings are sent. */
    public enum Ratings {
        SEND,
        OFF
    }
}
