package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.Terminal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The options that a terminal is told when it connects; templates, photos and faces are not asked
 * for.
 */
final class Handshake {

    private static final int SHORT = 8;

    private Handshake() {}

    /** Of a terminal at a door, by the push protocol for access control. */
    static String atADoor(Terminal terminal) {
        return """
            ServerVersion=3.0.1
            ServerName=kinerja
            PushVersion=3.0.1
            ErrorDelay=60
            RequestDelay=5
            TransTimes=00:05;12:05
            TransInterval=1
            TransTables=User Transaction
            Realtime=1
            SessionID=%s
            TimeoutSec=30
            """
                .formatted(session(terminal));
    }

    /** It opens nothing: a terminal shows its serial number, here as everywhere. */
    static String registered(Terminal terminal) {
        return "RegistryCode=" + session(terminal).substring(0, SHORT);
    }

    static String reconnected(Terminal terminal) {
        return "registry=ok\n" + registered(terminal) + "\n" + atADoor(terminal);
    }

    private static String session(Terminal terminal) {
        byte[] name = terminal.serialNumber().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
    }

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
