package id.kinerja.integration.worklist;

import java.time.Instant;

/** A terminal that knocks and that nobody has registered. */
public record UnregisteredTerminal(String serialNumber, Instant firstSeen, Instant lastSeen) {}
