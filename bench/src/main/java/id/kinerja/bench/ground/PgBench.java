package id.kinerja.bench.ground;

import id.kinerja.bench.rule.Gate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of pgbench against a database of the installation, with statements prepared.
 *
 * @param account that it connects as
 */
public record PgBench(Ground ground, Path script, String account, String database) {

    private static final Pattern COUNT = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    public record Outcome(long transactions, double perSecond) {}

    /**
     * @param options beside those that say where and what, such as how many clients and how long
     */
    public Outcome run(List<String> options) throws InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "pgbench",
                                "-n",
                                "-M",
                                "prepared",
                                "-j",
                                "1",
                                "-f",
                                script.toString(),
                                "-h",
                                "127.0.0.1",
                                "-p",
                                Integer.toString(ground.databasePort()),
                                "-U",
                                account));
        command.addAll(options);
        command.add(database);
        String printed =
                Tool.run(
                        "postgresql-contrib",
                        Map.of("PGPASSWORD", ground.password(account)),
                        command);
        return new Outcome(
                Long.parseLong(found(COUNT, printed)), Double.parseDouble(found(RATE, printed)));
    }

    private static String found(Pattern pattern, String printed) {
        Matcher matcher = pattern.matcher(printed);
        Gate.holds("pgbench did not say what it did:\n" + printed, matcher.find());
        return matcher.group(1);
    }
}
