package id.kinerja.integration.transfer;

/** By which way a package comes to the agency that gets it. */
public enum HandOver {
    /** By itself, to an agency of this installation. */
    INSTALLATION,
    /** As a file, which people carry from one installation to the other. */
    FILE
}
