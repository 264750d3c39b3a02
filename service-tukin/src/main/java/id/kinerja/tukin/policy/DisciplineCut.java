package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/** What a punishment takes, and for how many months. */
public record DisciplineCut(Punishment punishment, Percentage cut, int months) {}
