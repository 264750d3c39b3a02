package id.kinerja.integration.leave.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param note why what was granted is taken back; nothing about an illness
 */
record LeaveRevocationRequest(@NotBlank @Size(max = 500) String note) {}
