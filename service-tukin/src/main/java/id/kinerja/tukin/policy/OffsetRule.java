package id.kinerja.tukin.policy;

/**
 * Money that somebody gets elsewhere and that is taken from what the month comes to, down to
 * nothing at most.
 *
 * @param fact of kind MONEY; its value on the month's last day counts
 */
public record OffsetRule(Article basis, String fact) {}
