package id.kinerja.integration.siasn.client;

import id.kinerja.integration.siasn.Drift;
import id.kinerja.integration.siasn.SiasnAccess;
import id.kinerja.integration.siasn.SiasnCodes;
import id.kinerja.integration.siasn.SiasnFault;
import id.kinerja.integration.siasn.SiasnPeople;
import id.kinerja.integration.siasn.SiasnPerson;
import id.kinerja.integration.siasn.SiasnPosition;
import id.kinerja.integration.siasn.SiasnReply;
import id.kinerja.kernel.Nip;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Data utama and rw-jabatan; of the first only what is compared or sent is read. */
@Component
class FeignSiasnPeople implements SiasnPeople {

    private static final int MOST_POSITIONS = 200;

    private final SiasnClient client;
    private final SiasnLine line;

    FeignSiasnPeople(SiasnClient client, SiasnLine line) {
        this.client = client;
        this.line = line;
    }

    @Override
    public SiasnReply<SiasnPerson> find(SiasnAccess access, Nip nip) {
        try {
            Envelope envelope =
                    Envelope.of(
                            line.ask(
                                    access,
                                    (gateway, operator) ->
                                            client.person(gateway, operator, nip.digits())));
            Optional<Fields> fields = envelope.object();
            if (fields.isEmpty()) {
                return new SiasnReply.NotFound<>();
            }
            Set<Drift> drift = new HashSet<>();
            SiasnPerson person = person(fields.get(), nip, drift);
            SiasnPerson whole = person.withPositions(positions(access, nip, drift));
            drift.addAll(envelope.drift());
            return new SiasnReply.Found<>(whole, drift);
        } catch (SiasnFailure failure) {
            return new SiasnReply.Failed<>(failure.fault());
        }
    }

    private List<SiasnPosition> positions(SiasnAccess access, Nip nip, Set<Drift> drift) {
        Envelope envelope =
                Envelope.of(
                        line.ask(
                                access,
                                (gateway, operator) ->
                                        client.positions(gateway, operator, nip.digits())));
        List<SiasnPosition> positions =
                envelope.objects().stream()
                        .map(FeignSiasnPeople::position)
                        .sorted(
                                Comparator.comparing(
                                        SiasnPosition::since,
                                        Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())))
                        .limit(MOST_POSITIONS)
                        .toList();
        drift.addAll(envelope.drift());
        return positions;
    }

    private static SiasnPerson person(Fields fields, Nip asked, Set<Drift> drift) {
        String number = fields.text("nipBaru");
        if (number != null && !number.equals(asked.digits())) {
            throw new SiasnFailure(SiasnFault.OTHER_PERSON);
        }
        String id = fields.text("id");
        String name = fields.text("nama");
        if (number == null || id == null || name == null) {
            drift.add(Drift.KEY_MISSING);
        }
        return new SiasnPerson(
                id,
                name,
                fields.text("gelarDepan"),
                fields.text("gelarBelakang"),
                fields.text("unorId"),
                fields.text("unorNama"),
                fields.text("jabatanNama"),
                fields.date("tmtJabatan"),
                fields.number("kelas_jabatan", "kelasJabatan"),
                golongan(fields, drift),
                employment(fields, drift),
                List.of());
    }

    private static @Nullable String golongan(Fields fields, Set<Drift> drift) {
        String name = fields.text("golRuangAkhir");
        String code = fields.text("golRuangAkhirId");
        if (name != null || code == null) {
            return name;
        }
        Optional<String> known = SiasnCodes.golonganOf(code);
        if (known.isEmpty()) {
            drift.add(Drift.CODE_UNKNOWN);
        }
        return known.orElse(null);
    }

    private static @Nullable String employment(Fields fields, Set<Drift> drift) {
        String code = fields.text("kedudukanPnsId");
        if (code != null && SiasnCodes.employment(code).isEmpty()) {
            drift.add(Drift.CODE_UNKNOWN);
        }
        return code;
    }

    private static SiasnPosition position(Fields fields) {
        return new SiasnPosition(
                fields.date("tmtJabatan"),
                fields.text("namaJabatan", "jabatanFungsionalNama", "jabatanFungsionalUmumNama"),
                fields.text("unorId"),
                fields.text("unorNama", "namaUnor"),
                fields.text("nomorSk"),
                fields.date("tanggalSk"));
    }
}
