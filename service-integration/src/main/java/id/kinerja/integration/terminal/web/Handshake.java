package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;

/**
 * The options that a terminal is told when it connects; templates, photos and faces are not asked
 * for.
 */
final class Handshake {

    private Handshake() {}

    static String reply(Terminal terminal) {
        return """
                GET OPTION FROM: %s
                ATTLOGStamp=%s
                OPERLOGStamp=9999
                ATTPHOTOStamp=None
                ErrorDelay=60
                Delay=10
                TransTimes=00:05;12:05
                TransInterval=1
                TransFlag=TransData AttLog\tOpLog\tEnrollUser\tChgUser
                TimeZone=%d
                Realtime=1
                Encrypt=None
                ServerVer=2.4.1
                PushProtVer=2.4.1
                """
                .formatted(terminal.serialNumber(), terminal.attlogStamp(), hours(terminal));
    }

    /** Indonesia's zones are whole hours and know no daylight saving. */
    private static long hours(Terminal terminal) {
        return Duration.ofSeconds(
                        terminal.zone().getRules().getOffset(Instant.EPOCH).getTotalSeconds())
                .toHours();
    }
}
