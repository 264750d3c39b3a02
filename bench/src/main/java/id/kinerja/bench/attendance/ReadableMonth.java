package id.kinerja.bench.attendance;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.HttpConnection;
import id.kinerja.bench.rule.Gate;
import id.kinerja.launcher.LauncherFault;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A month of days of some people, which each reads of himself with a token of his own. */
public final class ReadableMonth {

    private static final int PEOPLE = 200;
    private static final int READERS = 12;
    private static final int DAYS = 22;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Staff staff = new Staff(1, PEOPLE, 1);
    private final PunchedMonth month = PunchedMonth.of(staff, DAYS);
    private final Accounts accounts;
    private volatile List<String> tokens = List.of();

    private ReadableMonth(Ground ground) throws IOException, InterruptedException {
        this.accounts = new Accounts(ground);
    }

    public static ReadableMonth enter(Ground ground) throws Exception {
        ReadableMonth entered = new ReadableMonth(ground);
        entered.staff.enter(ground);
        entered.month.enter(ground);
        entered.month.mark(ground, 0, PEOPLE);
        try (Settling settling = new Settling(ground)) {
            settling.told();
        }
        for (int i = 0; i < READERS; i++) {
            entered.accounts.token(
                    reader(i), entered.staff.agency(), entered.staff.person(i), List.of("PEGAWAI"));
        }
        entered.renew();
        return entered;
    }

    /** New tokens, which live five minutes; Keycloak may just be coming back. */
    public void renew() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> fresh = new ArrayList<>();
        while (fresh.size() < READERS) {
            try {
                fresh.add(accounts.again(reader(fresh.size())));
            } catch (LauncherFault notYet) {
                Gate.holds("Keycloak gives no token: " + notYet, System.nanoTime() < end);
                Thread.sleep(1_000);
            }
        }
        tokens = List.copyOf(fresh);
    }

    /** One that its reader may have answered. */
    public byte[] request(int number) {
        int reader = number % READERS;
        UUID person = staff.person(reader);
        return HttpConnection.request(
                "GET",
                "/api/integration/v1/attendance-days?person="
                        + person
                        + "&month="
                        + month.days().getFirst().toString().substring(0, 7),
                "Authorization: Bearer " + tokens.get(reader) + "\r\n",
                "");
    }

    private static String reader(int index) {
        return "bench-" + index;
    }

    /** Whether all of the days are there. */
    public boolean isRight(String answer) {
        return answer.split("\"date\":", -1).length == DAYS + 1;
    }
}
