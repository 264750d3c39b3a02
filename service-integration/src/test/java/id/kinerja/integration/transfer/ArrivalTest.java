package id.kinerja.integration.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.integration.personnel.Decree;
import id.kinerja.integration.personnel.PastPosition;
import id.kinerja.integration.personnel.Person;
import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.integration.personnel.ServiceChange;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Nip;
import id.kinerja.kernel.Nrp;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final TransferPackage CONTENT =
            Packages.of(new TransferPackage.AnnualLeave(2026, 12, 14, 0, 0));

    @Test
    void asksForAPlacementFirst() {
        assertThat(codes(arrival(null, null).hindrances()))
                .containsExactly("transfer-placement-missing");
    }

    @Test
    void takesNobodyInOnADayOnWhichHeServesAtTheOldAgency() {
        assertThat(codes(arrival("2026-06-30", null).hindrances()))
                .containsExactly("transfer-overlap");
        assertThat(arrival("2026-07-01", null).hindrances()).isEmpty();
    }

    @Test
    void takesOneWithANumberOfThisAgencyInOnlyOnceHeHasLeftIt() {
        Person there = person("2022-01-01");
        Person gone = gone("2025-01-01");

        assertThat(codes(arrival("2026-07-01", there).hindrances()))
                .containsExactly("transfer-serves-here");
        assertThat(arrival("2026-07-01", gone).hindrances()).isEmpty();
    }

    @Test
    void saysWhatWhoeverAcceptsHimShouldKnow() {
        assertThat(codes(arrival("2026-07-01", null).notes()))
                .containsExactly("transfer-leave-capped");
        assertThat(codes(arrival("2026-07-02", null).notes()))
                .containsExactly("transfer-gap", "transfer-leave-capped");
        assertThat(codes(arrival("2026-06-15", null).notes()))
                .containsExactly("transfer-paid-beyond", "transfer-leave-capped");
    }

    @Test
    void takesASoldierOverWithHisNrp() {
        TransferPackage content =
                Packages.of("one", "two", "12345/P", Instant.parse("2099-01-01T00:00:00Z"));

        assertThat(content.isSound()).isTrue();
        assertThat(
                        arrival(content, "2026-07-01", null)
                                .newcomer(Packages.LAST_DAY.plusDays(1), Packages.LAST_DAY)
                                .number())
                .isEqualTo(new Nrp("12345/P"));
        assertThat(Packages.of("one", "two", "12", Instant.parse("2099-01-01T00:00:00Z")).isSound())
                .isFalse();
    }

    @Test
    void keepsWhatHeWasRankedAndCalledBeforeWithItsDays() {
        Arrival arrival = arrival("2026-07-01", null);
        Person newcomer =
                arrival.newcomer(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-01"));

        assertThat(arrival.factsOf(newcomer))
                .extracting(fact -> fact.kind() + " " + fact.since() + " " + fact.value())
                .containsExactly(
                        "NAMA 2000-01-01 Contoh",
                        "GOLONGAN 2022-01-01 III/c",
                        "GOLONGAN 2026-04-01 III/d",
                        "NIP 2026-07-01 " + Packages.NUMBER,
                        "JENIS_PEGAWAI 2026-07-01 PNS");
    }

    @Test
    void isWhatWasWrittenOfHimUntilHeIsAcceptedThoughItWaitedWhenHeWasReleased() {
        Arrival arrival = arrival("2026-07-01", null);
        LocalDate from = LocalDate.parse("2026-07-01");

        assertThat(arrival.newcomer(from, LocalDate.parse("2026-03-31")).golongan())
                .isEqualTo("III/c");
        assertThat(arrival.newcomer(from, LocalDate.parse("2026-04-01")).golongan())
                .isEqualTo("III/d");
    }

    @Test
    void tellsOfOneWhoComesBackOnlyWhatWasWrittenOfHimMeanwhile() {
        Person gone = gone("2025-01-01");
        Person goneLater = gone("2026-05-01");

        assertThat(arrival("2026-07-01", gone).newsOf(gone))
                .extracting(PersonFact::kind, PersonFact::value)
                .containsExactly(tuple(PersonFact.Kind.GOLONGAN, "III/d"));
        assertThat(arrival("2026-07-01", goneLater).newsOf(goneLater)).isEmpty();
    }

    private static Person gone(String from) {
        return ServiceChange.toAnotherAgency(LocalDate.parse(from), "SK-1")
                .of(person("2022-01-01"));
    }

    @Test
    void keepsDefinitivePositionsOfThePastOnce() {
        PersonId person = PersonId.next();
        Arrival arrival = arrival("2026-07-01", null);
        List<PastPosition> all = arrival.positions(person);

        assertThat(all)
                .extracting(PastPosition::positionName)
                .containsExactly("Analis", "Analis Muda");
        Arrival again =
                new Arrival(
                        CONTENT,
                        placement("2026-07-01"),
                        new Arrival.Known(null, List.of(), all, true, 12));
        assertThat(again.positions(person)).isEmpty();
    }

    private static Arrival arrival(@Nullable String from, @Nullable Person returning) {
        return arrival(CONTENT, from, returning);
    }

    private static Arrival arrival(
            TransferPackage content, @Nullable String from, @Nullable Person returning) {
        return new Arrival(
                content,
                from == null ? null : placement(from),
                new Arrival.Known(returning, List.of(), List.of(), true, 12));
    }

    private static Placement placement(String from) {
        return new Placement(
                new UnitId(UUID.randomUUID()),
                "J1",
                "Analis",
                JenisJabatan.PELAKSANA,
                null,
                null,
                new Decree("SK-2", null),
                LocalDate.parse(from));
    }

    private static Person person(String from) {
        return Person.joining(
                PersonId.next(),
                new Nip(Packages.NUMBER),
                "Contoh",
                JenisPegawai.PNS,
                "III/c",
                LocalDate.parse(from));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
