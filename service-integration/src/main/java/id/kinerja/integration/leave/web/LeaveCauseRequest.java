package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.LeaveCause;
import jakarta.validation.constraints.NotNull;

/** What a recorded leave was for. */
record LeaveCauseRequest(@NotNull LeaveCause cause) {}
