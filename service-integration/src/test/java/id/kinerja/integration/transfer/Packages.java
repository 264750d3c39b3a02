package id.kinerja.integration.transfer;

import id.kinerja.integration.personnel.PersonFact;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Penugasan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Packages of one person, for tests. */
public final class Packages {

    public static final String NUMBER = "190001012000012001";
    public static final LocalDate LAST_DAY = LocalDate.parse("2026-06-30");

    private Packages() {}

    public static TransferPackage of(TransferPackage.AnnualLeave... years) {
        return of("one", "two", NUMBER, Instant.parse("2099-01-01T00:00:00Z"), years);
    }

    public static TransferPackage of(
            String from,
            String to,
            @Nullable String number,
            Instant expiresAt,
            TransferPackage.AnnualLeave... years) {
        return new TransferPackage(
                TransferPackage.FORM,
                UUID.randomUUID(),
                new TransferPackage.Office(from, "Instansi " + from),
                new TransferPackage.Office(to, "Instansi " + to),
                Instant.parse("2026-06-01T00:00:00Z"),
                expiresAt,
                LAST_DAY,
                new TransferPackage.Decree("SK-MUTASI", LocalDate.parse("2026-06-01")),
                new TransferPackage.Someone(number, "Contoh", JenisPegawai.PNS, "III/d"),
                List.of(
                        fact(PersonFact.Kind.NAMA, "2000-01-01", "Contoh"),
                        fact(PersonFact.Kind.GOLONGAN, "2022-01-01", "III/c"),
                        fact(PersonFact.Kind.GOLONGAN, "2026-04-01", "III/d")),
                List.of(),
                List.of(
                        position("Analis", Penugasan.DEFINITIF, "2022-01-01", "2025-12-31"),
                        position("Kepala", Penugasan.PLT, "2024-01-01", "2024-03-31"),
                        position("Analis Muda", Penugasan.DEFINITIF, "2026-01-01", "2026-06-30")),
                List.of(years),
                List.of(),
                List.of(),
                new TransferPackage.Paid(YearMonth.parse("2026-06"), "SKPP-1"),
                null,
                null,
                null);
    }

    private static TransferPackage.Fact fact(PersonFact.Kind kind, String since, String value) {
        return new TransferPackage.Fact(kind, LocalDate.parse(since), value, null);
    }

    private static TransferPackage.Position position(
            String name, Penugasan penugasan, String from, String to) {
        return new TransferPackage.Position(
                "Bagian Umum",
                name,
                JenisJabatan.PELAKSANA,
                8,
                penugasan,
                LocalDate.parse(from),
                LocalDate.parse(to),
                null,
                null);
    }
}
