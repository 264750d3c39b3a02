package id.kinerja.tukin.statement;

/**
 * That somebody's month is not paid although its amount may be known.
 *
 * @param reason for the person and the officers alone
 * @param released whether the next run pays it
 */
public record HeldMonth(String reason, boolean released) {}
