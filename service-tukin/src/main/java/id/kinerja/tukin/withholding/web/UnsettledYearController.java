package id.kinerja.tukin.withholding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.withholding.UnsettledYears;
import id.kinerja.tukin.withholding.app.ReadUnsettledYears;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whose year of tax isn't settled. */
@RestController
@RequestMapping("/v1/withholdings")
class UnsettledYearController {

    private final ReadUnsettledYears readUnsettledYears;

    UnsettledYearController(ReadUnsettledYears readUnsettledYears) {
        this.readUnsettledYears = readUnsettledYears;
    }

    /**
     * Money in whole rupiah.
     *
     * @param gross what the person was paid here in months that were taxed by effective rates
     * @param tax what was withheld of it here
     * @param lastPaidOn the day on which the last one was locked
     * @param open what is still to be taken of the year, below zero to be given back; absent while
     *     the year lasts, and while his PTKP isn't known
     * @param settled whether a run has settled the year, which had too little to take it all from
     * @param left whether he has left, so that it is settled with him by hand unless something is
     *     paid to him yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnsettledYearView(
            UUID personId,
            long gross,
            long tax,
            LocalDate lastPaidOn,
            @Nullable Long open,
            boolean settled,
            boolean left) {

        static UnsettledYearView of(ReadUnsettledYears.Shown shown) {
            UnsettledYears.Unsettled one = shown.unsettled();
            return new UnsettledYearView(
                    one.person().value(),
                    one.gross().amount(),
                    one.tax().amount(),
                    one.lastPaidOn(),
                    shown.open() == null ? null : shown.open().amount(),
                    one.owed() != null,
                    shown.left());
        }
    }

    @Serves(
            value =
                    "Lists whose tax was taken by effective rates in a year that isn't settled, person by person",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR})
    @GetMapping("/{year}/unsettled")
    Page<UnsettledYearView> list(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        return Page.of(
                readUnsettledYears
                        .list(actor, year, Cursor.after(cursor, PersonId::new), most + 1)
                        .stream()
                        .map(UnsettledYearView::of)
                        .toList(),
                most,
                one -> Cursor.of(one.personId()));
    }
}
