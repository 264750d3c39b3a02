package id.kinerja.integration.siasn;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of SIASN's data utama. Its identity number, tax number, telephone, e-mail, birth and
 * family are not: nothing here asks for them.
 *
 * @param siasnId by which SIASN knows him
 * @param golongan as the register writes it, such as III/c
 * @param employment code of kedudukan hukum
 * @param positions his history, the latest first
 */
public record SiasnPerson(
        @Nullable String siasnId,
        @Nullable String name,
        @Nullable String titleBefore,
        @Nullable String titleBehind,
        @Nullable String unitId,
        @Nullable String unitName,
        @Nullable String positionName,
        @Nullable LocalDate positionSince,
        @Nullable Integer kelas,
        @Nullable String golongan,
        @Nullable String employment,
        List<SiasnPosition> positions) {

    public SiasnPerson {
        positions = List.copyOf(positions);
    }

    public SiasnPerson withPositions(List<SiasnPosition> others) {
        return new SiasnPerson(
                siasnId,
                name,
                titleBefore,
                titleBehind,
                unitId,
                unitName,
                positionName,
                positionSince,
                kelas,
                golongan,
                employment,
                others);
    }
}
