package id.kinerja.integration.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.kernel.Refused;
import org.junit.jupiter.api.Test;

/** What of a name somebody is looked for by. */
class NameWordsTest {

    @Test
    void areOfSmallLettersWithoutTitlesMarks() {
        assertThat(NameWords.of("Dr. H. Ma'ruf  Amín-Putra, S.T.").words())
                .containsExactly("dr", "h", "ma", "ruf", "amín", "putra", "s", "t");
    }

    @Test
    void beginWordsOfANameInWhateverOrder() {
        assertThat(NameWords.sought("SANT bud").begin("Budi Santoso")).isTrue();
        assertThat(NameWords.sought("budi x").begin("Budi Santoso")).isFalse();
        assertThat(NameWords.sought("antoso").begin("Budi Santoso")).isFalse();
    }

    @Test
    void areNoneWhereNothingIsWritten() {
        assertThatThrownBy(() -> NameWords.sought(" .,")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> NameWords.sought("a b c d e f g h i j k"))
                .isInstanceOf(Refused.class);
    }
}
