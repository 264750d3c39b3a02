package id.kinerja.tukin.ledger.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import id.kinerja.tukin.ledger.LedgerEntry;
import id.kinerja.tukin.ledger.app.ReadLedger;
import id.kinerja.tukin.ledger.web.LedgerViews.LedgerEntryView;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people were granted month by month, and what became of what was too much. */
@RestController
@RequestMapping("/v1/people/{person}/ledger")
class LedgerController {

    private final ReadLedger readLedger;

    LedgerController(ReadLedger readLedger) {
        this.readLedger = readLedger;
    }

    /**
     * What a month comes to by now, in whole rupiah.
     *
     * @param granted the sum of what was granted and taken back
     * @param owed what is still to be recovered of it
     */
    record LedgerMonthView(String month, long granted, long owed, List<LedgerEntryView> entries) {

        static LedgerMonthView of(
                YearMonth month,
                List<LedgerEntry> entries,
                ReadLedger.Shown shown,
                boolean forOneself) {
            return new LedgerMonthView(
                    month.toString(),
                    LedgerEntry.granted(entries).amount(),
                    LedgerEntry.owed(entries).amount(),
                    entries.stream()
                            .map(one -> LedgerEntryView.of(one, shown.paid(one), forOneself))
                            .toList());
        }
    }

    /** What the months of a year come to by now, on whatever page they stand. */
    record LedgerYearView(int year, long granted, long owed) {

        static List<LedgerYearView> all(List<LedgerEntry> entries) {
            return entries.stream()
                    .collect(
                            groupingBy(
                                    entry -> entry.month().getYear(), LinkedHashMap::new, toList()))
                    .entrySet()
                    .stream()
                    .map(
                            year ->
                                    new LedgerYearView(
                                            year.getKey(),
                                            LedgerEntry.granted(year.getValue()).amount(),
                                            LedgerEntry.owed(year.getValue()).amount()))
                    .toList();
        }
    }

    /**
     * @param items the latest month first
     * @param next the cursor of the following months; absent at the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LedgerView(
            List<LedgerMonthView> items, List<LedgerYearView> years, @Nullable String next) {}

    @Serves(
            value =
                    "Reads what a person was granted, month by month, with sums of months and years",
            roles = {Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR},
            who = "the person himself")
    @GetMapping
    LedgerView read(
            Actor actor,
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        Cursor cut = Cursor.parse(cursor, 1);
        YearMonth before = cut == null ? null : cut.month(0);
        PersonId of = new PersonId(person);
        ReadLedger.Shown shown = readLedger.read(actor, of);
        List<LedgerEntry> entries = shown.entries();
        List<LedgerMonthView> oneMore =
                entries.stream()
                        .filter(entry -> before == null || entry.month().isBefore(before))
                        .collect(groupingBy(LedgerEntry::month, LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .limit(most + 1L)
                        .map(
                                one ->
                                        LedgerMonthView.of(
                                                one.getKey(), one.getValue(), shown, actor.is(of)))
                        .toList();
        Page<LedgerMonthView> page = Page.of(oneMore, most, one -> Cursor.of(one.month()));
        return new LedgerView(page.items(), LedgerYearView.all(entries), page.next());
    }
}
