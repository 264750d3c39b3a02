package id.kinerja.integration.terminal;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;

/** Which person a PIN of a terminal is, on which days. A PIN is not a NIP. */
public record Enrolment(String pin, PersonId person, DateRange during) {}
