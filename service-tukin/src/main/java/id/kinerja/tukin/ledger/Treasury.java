package id.kinerja.tukin.ledger;

import java.util.regex.Pattern;

/** Into which treasury money is brought back, and what proves it. */
public enum Treasury {
    /** By a billing code; proved by its NTPN of 16 letters and digits. */
    KAS_NEGARA("[0-9A-Z]{16}"),
    /** By a region's STS, whose numbers each region writes its own way. */
    KAS_DAERAH("[^\\p{Cntrl}]{1,100}");

    private final Pattern proof;

    Treasury(String proof) {
        this.proof = Pattern.compile(proof);
    }

    boolean takes(String number) {
        return !number.isBlank() && proof.matcher(number).matches();
    }
}
