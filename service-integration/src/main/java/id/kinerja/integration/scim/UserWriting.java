package id.kinerja.integration.scim;

import id.kinerja.integration.personnel.PersonFacts;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an HR system says of somebody; what is absent it doesn't say.
 *
 * @param forgetsExternalId whether it calls him by no id of its own any more
 * @param numbers the same one, in whatever places it stands
 * @param since the day from which it holds; absent for today
 */
public record UserWriting(
        @Nullable String userName,
        @Nullable String externalId,
        boolean forgetsExternalId,
        @Nullable String name,
        @Nullable Boolean active,
        List<String> numbers,
        @Nullable JenisPegawai jenis,
        @Nullable String golongan,
        @Nullable LocalDate since,
        @Nullable String decree) {

    private static final Pattern NIK = Pattern.compile("\\d{16}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s._-]");

    public UserWriting {
        numbers = List.copyOf(numbers);
    }

    /** Of somebody new everything is said that the register asks for. */
    public PersonFacts ofNew() {
        requireNoNik();
        List<Finding> findings = new ArrayList<>();
        requireSaid(findings, "userName", userName);
        requireSaid(findings, "name.formatted", name);
        requireSaid(findings, "jenisPegawai", jenis);
        if (!findings.isEmpty()) {
            throw Refused.invalid("scim-user-invalid", findings);
        }
        JenisPegawai kind = Objects.requireNonNull(jenis);
        return PersonFacts.numbered(
                number(kind, null), Objects.requireNonNull(name), kind, golongan);
    }

    /** What it doesn't say is as it was. */
    public PersonFacts of(ScimUser known) {
        requireNoNik();
        JenisPegawai kind = jenis == null ? known.jenis() : jenis;
        return PersonFacts.numbered(
                number(kind, NomorPegawai.textOf(known.number())),
                name == null ? known.name() : name,
                kind,
                golongan == null ? known.golongan() : golongan);
    }

    /** By which name the system knows whoever has no number; absent where it says none. */
    public @Nullable String nameWithoutNumber(JenisPegawai kind) {
        return PersonFacts.needsNumber(kind) ? null : userName;
    }

    private @Nullable String number(JenisPegawai kind, @Nullable String known) {
        List<String> said =
                Stream.concat(
                                numbers.stream(),
                                PersonFacts.needsNumber(kind)
                                        ? Stream.ofNullable(userName)
                                        : Stream.empty())
                        .distinct()
                        .toList();
        if (said.size() > 1) {
            throw Refused.invalid(
                    "scim-user-invalid", Finding.of("userName", "scim-numbers-differ"));
        }
        return said.isEmpty() ? known : said.getFirst();
    }

    /** What the system calls people by is kept and shown, which a NIK is not. */
    private void requireNoNik() {
        List<Finding> findings = new ArrayList<>();
        refuseNik(findings, "userName", userName);
        refuseNik(findings, "externalId", externalId);
        if (!findings.isEmpty()) {
            throw Refused.invalid("scim-user-invalid", findings);
        }
    }

    private static void refuseNik(List<Finding> findings, String field, @Nullable String value) {
        if (value != null && NIK.matcher(BETWEEN.matcher(value).replaceAll("")).matches()) {
            findings.add(Finding.of(field, "looks-like-nik"));
        }
    }

    private static void requireSaid(List<Finding> findings, String field, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            findings.add(Finding.of(field, "field-missing", field));
        }
    }
}
