package id.kinerja.tukin.spj;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Rupiah;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Amounts in words, read back word by word. */
class TerbilangTest {

    private static final Map<String, Long> DIGITS = new HashMap<>();

    static {
        String[] words = {
            "satu",
            "dua",
            "tiga",
            "empat",
            "lima",
            "enam",
            "tujuh",
            "delapan",
            "sembilan",
            "sepuluh",
            "sebelas"
        };
        for (int i = 0; i < words.length; i++) {
            DIGITS.put(words[i], i + 1L);
        }
    }

    @Test
    void saysAmountsAsPeopleDo() {
        assertThat(of(0)).isEqualTo("nol rupiah");
        assertThat(of(11)).isEqualTo("sebelas rupiah");
        assertThat(of(117)).isEqualTo("seratus tujuh belas rupiah");
        assertThat(of(1_000_000)).isEqualTo("satu juta rupiah");
        assertThat(of(1_234)).isEqualTo("seribu dua ratus tiga puluh empat rupiah");
        assertThat(of(4_540_008))
                .isEqualTo("empat juta lima ratus empat puluh ribu delapan rupiah");
        assertThat(of(-5)).isEqualTo("minus lima rupiah");
    }

    @Test
    void losesNothingOfAnyAmount() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            long amount = 1 + random.nextLong(random.nextBoolean() ? 10_000 : 900_000_000_000_000L);
            assertThat(read(of(amount))).as(of(amount)).isEqualTo(amount);
        }
    }

    private static String of(long amount) {
        return Terbilang.of(Rupiah.of(amount));
    }

    /** Of the words alone, in another way than they are made. */
    private static long read(String words) {
        long whole = 0;
        long group = 0;
        long digit = 0;
        for (String word : words.replace(" rupiah", "").split(" ", -1)) {
            switch (word) {
                case "belas" -> digit += 10;
                case "puluh" -> digit *= 10;
                case "ratus" -> {
                    group += digit * 100;
                    digit = 0;
                }
                case "seratus" -> group += 100;
                case "seribu" -> whole += 1_000;
                case "ribu", "juta", "miliar", "triliun" -> {
                    whole += (group + digit) * unit(word);
                    group = 0;
                    digit = 0;
                }
                default -> {
                    if (digit >= 20) {
                        group += digit;
                        digit = 0;
                    }
                    digit = requireNonNull(DIGITS.get(word));
                }
            }
        }
        return whole + group + digit;
    }

    private static long unit(String word) {
        return switch (word) {
            case "ribu" -> 1_000;
            case "juta" -> 1_000_000;
            case "miliar" -> 1_000_000_000;
            default -> 1_000_000_000_000L;
        };
    }
}
