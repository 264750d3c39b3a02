package id.kinerja.integration.attendance.web;

import id.kinerja.integration.attendance.app.RefreshDays;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/attendance-resolutions")
class AttendanceController {

    private final RefreshDays refreshDays;

    AttendanceController(RefreshDays refreshDays) {
        this.refreshDays = refreshDays;
    }

    record RefreshRequest(@NotNull LocalDate from, @NotNull LocalDate to) {}

    /** Has the days resolved again, soon; days that come out the same are told to nobody. */
    @Serves(
            value = "Has the attendance days of some dates resolved again, soon",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void refresh(Actor actor, @Valid @RequestBody RefreshRequest request) {
        refreshDays.refresh(actor, request.from(), request.to());
    }
}
