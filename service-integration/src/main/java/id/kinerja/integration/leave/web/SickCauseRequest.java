package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.SickCause;
import jakarta.validation.constraints.NotNull;

/** What a recorded sick leave was for. */
record SickCauseRequest(@NotNull SickCause cause) {}
