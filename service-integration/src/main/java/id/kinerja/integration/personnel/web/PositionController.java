package id.kinerja.integration.personnel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.personnel.Position;
import id.kinerja.integration.personnel.PositionName;
import id.kinerja.integration.personnel.app.ListPositions;
import id.kinerja.integration.personnel.app.RenamePosition;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The positions of units; another class they get by a reorganisation, from its day on. */
@RestController
@RequestMapping("/v1")
class PositionController {

    private static final int KEYS = 2;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 100;

    private final ListPositions listPositions;
    private final RenamePosition renamePosition;

    PositionController(ListPositions listPositions, RenamePosition renamePosition) {
        this.listPositions = listPositions;
        this.renamePosition = renamePosition;
    }

    record PositionNameRequest(
            @NotBlank @Size(max = LONGEST_NAME) String positionName,
            @NotBlank @Size(max = LONGEST_CODE) String decreeNumber,
            @NotNull LocalDate decreeDate) {

        RenamePosition.Naming naming() {
            DaysOfTheRepublic.require("position-invalid", new Written("decreeDate", decreeDate));
            return new RenamePosition.Naming(positionName, decreeNumber, decreeDate);
        }
    }

    /**
     * @param positionName as the place has it that began last, like kind and class
     * @param kelasJabatan absent where it has none
     * @param holders how many hold it definitively
     * @param acting how many hold it as a Plt, a Plh or beside their own
     * @param differs whether its places don't all have the same name, kind and class
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PositionView(
            UUID unitId,
            String positionCode,
            String positionName,
            JenisJabatan jenisJabatan,
            @Nullable Integer kelasJabatan,
            int holders,
            int acting,
            boolean differs,
            long version) {

        static PositionView of(Position position) {
            KelasJabatan kelas = position.kelas();
            return new PositionView(
                    position.unit().value(),
                    position.code(),
                    position.name(),
                    position.jenis(),
                    kelas == null ? null : kelas.number(),
                    position.holders(),
                    position.acting(),
                    position.differs(),
                    position.version());
        }
    }

    /**
     * @param since the day from which it was called so
     */
    record PositionNameView(
            String positionName, LocalDate since, String decreeNumber, LocalDate decreeDate) {

        static PositionNameView of(PositionName name) {
            return new PositionNameView(
                    name.name(), name.since(), name.decree(), name.decreeDate());
        }
    }

    /**
     * @param names the last ones that were decreed, the latest first
     */
    record KnownPositionView(PositionView position, List<PositionNameView> names) {

        static KnownPositionView of(RenamePosition.Known known) {
            return new KnownPositionView(
                    PositionView.of(known.position()),
                    known.names().stream().map(PositionNameView::of).toList());
        }
    }

    @Serves(
            value =
                    "Lists the positions that are held on a day, by itself today, in the units that one's office reaches, or those of one of them or with a part of a name",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/positions")
    Page<PositionView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        DaysOfTheRepublic.require("filter-invalid", new Written("day", day));
        int most = Page.limit(limit);
        return Page.of(
                listPositions
                        .list(
                                actor,
                                new ListPositions.Wanted(unit, name, day),
                                place(cursor),
                                most + 1)
                        .stream()
                        .map(PositionView::of)
                        .toList(),
                most,
                last -> Cursor.of(last.unitId(), last.positionCode()));
    }

    @Serves(
            value = "Reads a position of a unit as somebody holds it today",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/units/{id}/position")
    ResponseEntity<KnownPositionView> read(
            Actor actor, @PathVariable UUID id, @RequestParam String code) {
        return tagged(renamePosition.read(actor, new UnitId(id), code));
    }

    /** Past places keep the name that they had. */
    @Serves(
            value = "Calls a position of a unit otherwise by decree; nobody moves by that",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/units/{id}/position")
    ResponseEntity<KnownPositionView> rename(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PositionNameRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(renamePosition.rename(actor, new UnitId(id), code, request.naming(), seen));
    }

    private static ResponseEntity<KnownPositionView> tagged(RenamePosition.Known known) {
        return EntityTag.answer(
                HttpStatus.OK, known.position().version(), KnownPositionView.of(known));
    }

    private static Position.@Nullable Place place(@Nullable String text) {
        Cursor cursor = Cursor.parse(text, KEYS);
        return cursor == null
                ? null
                : new Position.Place(new UnitId(cursor.uuid(0)), cursor.text(1));
    }
}
