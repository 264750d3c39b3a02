package id.kinerja.integration.incident;

import id.kinerja.kernel.UnitId;

/** Whom an incident kept from punching. */
public sealed interface IncidentScope {

    /** Those whose definitive place was in the unit, or below it. */
    record OfUnit(UnitId unit) implements IncidentScope {}

    /** Those enrolled at the terminal whose definitive place is where its office reaches. */
    record OfTerminal(String serialNumber) implements IncidentScope {}
}
