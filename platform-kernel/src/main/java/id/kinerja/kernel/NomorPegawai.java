package id.kinerja.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The number by which the state knows somebody: NIP or NI PPPK, or the NRP of soldiers and police.
 * No text is of both kinds.
 *
 * <p>A dated attribute of a person, never his key.
 */
public sealed interface NomorPegawai permits Nip, Nrp {

    /** Its form, for what is told in JSON. */
    String REGEX = "[0-9]{18}|" + Nrp.REGEX;

    /** As it is kept and shown to those who may see it. */
    String written();

    /** For logs and screens. */
    String masked();

    /**
     * @throws IllegalArgumentException where it has the form of none
     */
    static NomorPegawai of(String written) {
        return Nrp.isOne(written) ? new Nrp(written) : new Nip(written);
    }

    static @Nullable String textOf(@Nullable NomorPegawai number) {
        return number == null ? null : number.written();
    }
}
