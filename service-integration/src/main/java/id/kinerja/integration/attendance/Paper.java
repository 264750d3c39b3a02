package id.kinerja.integration.attendance;

import java.util.UUID;

/** What rightfully covers a day, whatever the terminals say. */
public sealed interface Paper permits GrantedLeave, OrderedDuty {

    UUID id();
}
