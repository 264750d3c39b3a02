package id.kinerja.tukin.policy;

/** THR, or the thirteenth month, of a year, which is not always that in which it is paid. */
public record ExtraPay(ExtraKind kind, int year) {}
