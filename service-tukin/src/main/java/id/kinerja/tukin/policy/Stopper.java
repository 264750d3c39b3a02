package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/** A {@link StopperRule} that can be applied. */
public record Stopper(Article basis, String fact, String value, Percentage cut, FactStart start) {}
