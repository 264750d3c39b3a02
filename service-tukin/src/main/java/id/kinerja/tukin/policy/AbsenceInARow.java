package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/**
 * What it costs at least to be absent on so many working days that follow one another, where the
 * single days together cost less.
 *
 * @param days working days, of the days that count for a month
 */
public record AbsenceInARow(int days, Percentage cut, Article basis) {}
