package id.kinerja.integration.agency.web;

import id.kinerja.integration.agency.Agency;
import id.kinerja.integration.agency.app.OpenAgency;
import id.kinerja.integration.agency.app.ReadAgency;
import id.kinerja.integration.agency.app.SetBusinessClock;
import id.kinerja.integration.personnel.FirstAdmin;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyEntrance;
import id.kinerja.platform.security.CrossAgency;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening agencies, for whoever runs the installation. */
@RestController
@RequestMapping("/v1/agencies")
@CrossAgency
@PreAuthorize("hasRole('PLATFORM_ADMIN')")
class AgencyController {

    private static final long FIRST_REVISION = 1;

    private final OpenAgency openAgency;
    private final SetBusinessClock setBusinessClock;
    private final ReadAgency readAgency;
    private final AgencyEntrance entrance;

    AgencyController(
            OpenAgency openAgency,
            SetBusinessClock setBusinessClock,
            ReadAgency readAgency,
            AgencyEntrance entrance) {
        this.entrance = entrance;
        this.openAgency = openAgency;
        this.setBusinessClock = setBusinessClock;
        this.readAgency = readAgency;
    }

    /**
     * @param zone of the agency's seat, as IANA names it
     * @param adminUsername of the first admin kepegawaian, who brings in all others
     */
    record OpenAgencyRequest(
            @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{1,30}", message = "agency-code")
                    String code,
            @NotBlank String name,
            @NotNull Agency.Kind kind,
            @NotNull ZoneId zone,
            @NotBlank String adminUsername,
            @NotBlank String adminName,
            @NotNull LocalDate validFrom) {}

    /**
     * @param clockOffsetSeconds how far the business clock stands from the technical one
     */
    record AgencyView(
            UUID id,
            String code,
            String name,
            Agency.Kind kind,
            String zone,
            long clockOffsetSeconds,
            long version) {}

    record BusinessClockRequest(@NotNull LocalDateTime now) {}

    @Serves(value = "Opens an agency with its first admin kepegawaian", roles = Role.PLATFORM_ADMIN)
    @PostMapping
    ResponseEntity<AgencyView> open(@Valid @RequestBody OpenAgencyRequest request) {
        AgencyId id = AgencyId.next();
        Agency agency =
                new Agency(
                        id,
                        request.code(),
                        request.name(),
                        request.kind(),
                        request.zone(),
                        Duration.ZERO,
                        FIRST_REVISION);
        FirstAdmin admin =
                new FirstAdmin(request.adminUsername(), request.adminName(), request.validFrom());
        return entrance.enter(id, () -> tagged(HttpStatus.CREATED, openAgency.open(agency, admin)));
    }

    @Serves(
            value = "Sets the business clock of a demo or training agency",
            roles = Role.PLATFORM_ADMIN)
    @PutMapping("/{id}/business-clock")
    ResponseEntity<AgencyView> setClock(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody BusinessClockRequest request) {
        AgencyId agency = new AgencyId(id);
        long seen = EntityTag.required(ifMatch);
        return entrance.enter(
                agency,
                () -> tagged(HttpStatus.OK, setBusinessClock.set(agency, request.now(), seen)));
    }

    @Serves(value = "Reads an agency and its business clock", roles = Role.PLATFORM_ADMIN)
    @GetMapping("/{id}")
    ResponseEntity<AgencyView> read(@PathVariable UUID id) {
        AgencyId agency = new AgencyId(id);
        return entrance.enter(agency, () -> tagged(HttpStatus.OK, readAgency.read(agency)));
    }

    private static ResponseEntity<AgencyView> tagged(HttpStatus status, Agency agency) {
        return EntityTag.answer(status, agency.revision(), view(agency));
    }

    private static AgencyView view(Agency agency) {
        return new AgencyView(
                agency.id().value(),
                agency.code(),
                agency.name(),
                agency.kind(),
                agency.zone().getId(),
                agency.clockOffset().toSeconds(),
                agency.revision());
    }
}
