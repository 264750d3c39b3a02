package id.kinerja.tukin.policy;

/**
 * A value of a fact that keeps money back.
 *
 * @param value of the fact's kind
 * @param cut how much of the class amount, a percentage as decimal text
 */
public record StopperRule(
        Article basis, String fact, String value, @Decimal String cut, FactStart start) {}
