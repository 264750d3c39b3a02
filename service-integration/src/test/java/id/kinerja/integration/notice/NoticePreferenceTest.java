package id.kinerja.integration.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticePreferenceTest {

    @Test
    void goesByTheTableWhereNobodyHasChosen() {
        assertThat(NoticePreference.NONE.channels(NoticeKind.RECAP_PUBLISHED))
                .containsExactlyInAnyOrder(Channel.EMAIL, Channel.WEB_PUSH, Channel.WHATSAPP);
        assertThat(NoticePreference.NONE.channels(NoticeKind.SUPERIOR_CHANGED))
                .containsExactly(Channel.EMAIL);
    }

    @Test
    void leavesOutWhatSomebodyCanDoWithoutAndNothingElse() {
        NoticePreference none =
                NoticePreference.NONE.with(null, Map.of(NoticeGroup.ATTENDANCE, Set.of()));

        assertThat(none.channels(NoticeKind.ATTENDANCE_REQUEST_DECIDED)).isEmpty();
        assertThat(none.channels(NoticeKind.RECAP_PUBLISHED)).contains(Channel.EMAIL);
        assertThat(none.channels(NoticeKind.LEAVE_DECIDED)).contains(Channel.EMAIL);
    }

    @Test
    void addsWhatSomebodyChoosesBesideAndCountsTheInsideForNothing() {
        NoticePreference more =
                NoticePreference.NONE.with(
                        null,
                        Map.of(NoticeGroup.PERSONNEL, Set.of(Channel.IN_APP, Channel.WHATSAPP)));

        assertThat(more.channels(NoticeKind.SUPERIOR_CHANGED)).containsExactly(Channel.WHATSAPP);
        assertThat(more.channels(NoticeKind.PERSONAL_RECORD_CHANGED))
                .containsExactlyInAnyOrder(Channel.EMAIL, Channel.WHATSAPP);
    }

    @Test
    void showsAddressesMasked() {
        assertThat(new Address(Channel.EMAIL, "budi.s@dinas.go.id").masked())
                .isEqualTo("b***@dinas.go.id");
        assertThat(new Address(Channel.WHATSAPP, "+6281234567890").masked()).isEqualTo("***890");
        assertThat(new Address(Channel.WHATSAPP, "+6281234567890")).hasToString("(address)");
    }
}
