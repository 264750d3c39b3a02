package id.kinerja.integration.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttlogLineTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 6, 2, 7, 21, 44);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001\t2026-06-02 07:21:44\t0\t15",
                "1001\t2026-06-02 07:21:44\t0\t15\t0\t0\t0",
                "1001\t2026-06-02 07:21:44\t0\t15\t0\t0\t0\t0\t0\t0\t0",
                "ATTLOG\t1001\t2026-06-02 07:21:44\t0\t15\t0",
                "PIN=1001\tDateTime=2026-06-02 07:21:44\tVerified=15\tStatus=0",
                "1001 2026-06-02 07:21:44 0 15 0",
                "     1001\t2026-06-02 07:21:44\t0\t15",
            })
    void readsEveryFormThatTerminalsSend(String line) {
        assertThat(AttlogLine.parse(line)).contains(new AttlogLine("1001", TIME, 0, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "1001",
                "1001\t2026-02-30 07:00:00\t0\t1",
                "1001\tyesterday\t0\t1",
                "1001\t1780359704000\t0\t1",
                "1001\t20260602\t0\t1",
                "1001\t-1780359704\t0\t1",
                "1001\t1780359704.5\t0\t1",
                "\t2026-06-02 07:21:44\t0\t1",
                "1001\t2026-06-02 07:21:44\tzero\t1",
                "a b\t2026-06-02 07:21:44\t0\t1"
            })
    void understandsNothingElse(String line) {
        assertThat(AttlogLine.parse(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001\t1780359704\t0\t15",
                "ATTLOG\t1001\t1780359704\t0\t15\t0",
                "PIN=1001\tDateTime=1780359704\tVerified=15\tStatus=0",
                "1001 1780359704 0 15 0",
            })
    void readsSecondsSince1970AsTheLocalTimeOfWhereverItHangs(String line) {
        AttlogLine read = AttlogLine.parse(line).orElseThrow();

        assertThat(read.in(ZoneId.of("Asia/Jakarta")))
                .isEqualTo(new AttlogLine("1001", TIME, 0, 15));
        assertThat(read.in(ZoneId.of("Asia/Jayapura")).deviceTime()).isEqualTo(TIME.plusHours(2));
        assertThat(AttlogLine.parse(read.text())).contains(read);
    }

    @Test
    void readsALineOfAStickWhereTheDeviceStandsBeforeTheStatus() {
        assertThat(AttlogLine.parseExported("     1001\t2026-06-02 07:21:44\t1\t0\t15\t0"))
                .contains(new AttlogLine("1001", TIME, 0, 15));
        assertThat(AttlogLine.parseExported("     1001\t2026-06-02 07:21:44\t1\t255\t15\t0"))
                .contains(new AttlogLine("1001", TIME, AttlogLine.UNDEFINED, 15));
        assertThat(AttlogLine.parseExported("     1001\t2026-06-02 07:21:44\t1\t0")).isEmpty();
        assertThat(AttlogLine.parseExported("     1001\tyesterday\t1\t0\t15\t0")).isEmpty();
    }

    @Test
    void writesALineSoThatItCanBeReadAgain() {
        AttlogLine line = new AttlogLine("1001", TIME.withSecond(0), 1, 15);

        assertThat(AttlogLine.parse(line.text())).contains(line);
    }

    @Test
    void takesAMissingStatusForUndefined() {
        assertThat(AttlogLine.parse("1001\t2026-06-02 07:21:44"))
                .contains(new AttlogLine("1001", TIME, AttlogLine.UNDEFINED, AttlogLine.NOT_SAID));
    }

    @Test
    void dropsTemplatesAndPasswordsOfTheOperationLog() {
        assertThat(OperationLog.withoutSecrets("FP PIN=1\tFID=6\tSize=9\tValid=1\tTMP=c2VjcmV0"))
                .isEqualTo("FP PIN=1\tFID=6\tSize=9\tValid=1\tTMP=");
        assertThat(OperationLog.withoutSecrets("USER PIN=1\tPasswd=123\tCard="))
                .isEqualTo("USER PIN=1\tPasswd=\tCard=");
        assertThat(
                        OperationLog.withoutSecrets(
                                "\r\nUSER PIN=1\tPasswd=é\r\n \nOPLOG 4\té\n".getBytes(UTF_8)))
                .asString(UTF_8)
                .isEqualTo("USER PIN=1\tPasswd=\nOPLOG 4\té");
    }
}
