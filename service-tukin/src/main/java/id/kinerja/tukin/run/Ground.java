package id.kinerja.tukin.run;

/**
 * What a version goes by that isn't a fact of one person.
 *
 * @param hash of what was settled for everybody
 * @param program that calculates
 */
public record Ground(String hash, String program) {}
