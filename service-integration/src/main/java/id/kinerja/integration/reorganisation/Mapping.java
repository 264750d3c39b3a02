package id.kinerja.integration.reorganisation;

import id.kinerja.integration.personnel.Assignment;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the places of a unit.
 *
 * @param positionCode of which positions; absent for all that no other mapping names
 * @param position which one it is afterwards; absent where it stays
 */
public record Mapping(
        UnitId from, @Nullable String positionCode, UnitId to, @Nullable Position position) {

    /** A position as it is afterwards. */
    public record Position(
            String code, String name, JenisJabatan jenis, @Nullable KelasJabatan kelas) {

        static Position of(Assignment place) {
            return new Position(
                    place.positionCode(), place.positionName(), place.jenis(), place.kelas());
        }
    }

    /** The one of this place; what names its position comes before what names its unit alone. */
    static Optional<Mapping> of(Assignment place, Collection<Mapping> mappings) {
        return mappings.stream()
                .filter(one -> one.from().equals(place.unit()))
                .filter(one -> place.positionCode().equals(one.positionCode()))
                .findFirst()
                .or(
                        () ->
                                mappings.stream()
                                        .filter(one -> one.from().equals(place.unit()))
                                        .filter(one -> one.positionCode() == null)
                                        .findFirst());
    }

    Position positionOf(Assignment place) {
        return position == null ? Position.of(place) : position;
    }

    /** A position that is only called otherwise is no move: everybody stays where he is. */
    boolean moves(Assignment place) {
        Position after = positionOf(place);
        return !to.equals(place.unit())
                || after.jenis() != place.jenis()
                || !Objects.equals(after.kelas(), place.kelas());
    }
}
