package id.kinerja.integration.agency;

import id.kinerja.kernel.DateRange;

/** The agency does without the service on these days. */
public record ServiceOff(ServicesInUse.Service service, DateRange during) {}
