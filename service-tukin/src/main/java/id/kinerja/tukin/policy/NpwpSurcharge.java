package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/**
 * What tax by effective rates is raised by for whoever has no NPWP (UU PPh Ps 21 ayat (5a)); a NIK
 * is one. Final tax isn't raised.
 *
 * @param percentage of the rate
 */
public record NpwpSurcharge(Percentage percentage, Article basis) {}
