package id.kinerja.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProblemsTest {

    private static final Locale INDONESIAN = Locale.of("id");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final Problems problems = new Problems(messages);

    @BeforeEach
    void speakAsServicesDo() {
        messages.setBasename("kinerja-messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
    }

    @Test
    void saysACodeByItsLabel() {
        Refused refused = Refused.conflict("import-profile-unknown", Role.ADMIN_KEPEGAWAIAN);

        assertThat(said(refused, INDONESIAN)).endsWith("Yang diterima: Admin kepegawaian.");
        assertThat(said(refused, Locale.ENGLISH)).endsWith("It takes: HR admin.");
    }

    @Test
    void saysSeveralCodesAsAChoice() {
        Refused refused =
                Refused.forbidden(
                        "role-missing", List.of(Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN));

        assertThat(said(refused, INDONESIAN))
                .contains("peran Pengelola tukin atau Penyetuju tukin,");
        assertThat(said(refused, Locale.ENGLISH)).contains("role Tukin officer or Tukin approver,");
    }

    @Test
    void saysLessWhereLessIsKnown() {
        assertThat(said(Refused.forbidden("role-missing"), INDONESIAN))
                .contains("peran yang diperlukan")
                .doesNotContain("{");
    }

    private String said(Refused refused, Locale asked) {
        return problems.of(refused, asked).detail();
    }
}
