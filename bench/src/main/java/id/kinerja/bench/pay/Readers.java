package id.kinerja.bench.pay;

import id.kinerja.bench.ground.Accounts;
import id.kinerja.bench.ground.Ground;
import id.kinerja.bench.load.HttpConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Employees with tokens of their own, who read what they are paid. */
final class Readers {

    private final Payroll payroll;
    private final Accounts accounts;
    private final int count;
    private final List<String> tokens = new ArrayList<>();

    private Readers(Payroll payroll, Accounts accounts, int count) {
        this.payroll = payroll;
        this.accounts = accounts;
        this.count = count;
    }

    /** The first of a payroll. */
    static Readers of(Ground ground, Payroll payroll, int count)
            throws IOException, InterruptedException {
        Readers readers = new Readers(payroll, new Accounts(ground), count);
        for (int i = 0; i < count; i++) {
            readers.accounts.token(
                    user(i), payroll.agency(), payroll.person(i), List.of("PEGAWAI"));
        }
        readers.renew();
        return readers;
    }

    int count() {
        return count;
    }

    UUID person(int index) {
        return payroll.person(index);
    }

    /** Tokens live five minutes. */
    void renew() {
        tokens.clear();
        for (int i = 0; i < count; i++) {
            tokens.add(accounts.again(user(i)));
        }
    }

    /** Of one's own month, by each in turn. */
    byte[] request(int number) {
        return HttpConnection.request(
                "GET",
                "/api/tukin/v1/statements/me/" + Payroll.MONTH,
                "Authorization: Bearer " + tokens.get(number % count) + "\r\n",
                "");
    }

    private static String user(int index) {
        return "reader-" + index;
    }
}
