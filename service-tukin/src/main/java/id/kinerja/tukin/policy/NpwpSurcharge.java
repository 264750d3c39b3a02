package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/**
 * What tax by effective rates is raised by for whoever has no NPWP (UU PPh Ps 21 ayat (5a)); a NIK
 * is one. Final tax isn't raised; where the state bears the tax, it leaves that part to the
 * employee (PP 80/2010).
 *
 * @param percentage of the rate, or of the tax that is borne
 */
public record NpwpSurcharge(Percentage percentage, Article basis) {}
