package id.kinerja.launcher;

import id.kinerja.launcher.demo.Demo;
import id.kinerja.launcher.demo.DemoMonth;
import id.kinerja.launcher.demo.HalfYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an operator does with an installation, by {@code ./kinerja} or from a test. */
public final class Operator {

    static final String SUPERVISOR = "supervisor";

    /** Held while somebody starts it. */
    private static final String STARTING = "starting.lock";

    private static final int LOG_LINES = 60;

    private static final Duration LOOK = Duration.ofMillis(100);

    /** For parts that come back by themselves. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Installation installation;
    private final Home home;
    private boolean givenUp;

    public Operator(Installation installation) {
        this.installation = installation;
        this.home = installation.home();
    }

    /** Starts everything and returns when all of it is ready; otherwise nothing is left running. */
    public void up() throws IOException, InterruptedException {
        HomeLock starting =
                HomeLock.take(home, STARTING)
                        .orElseThrow(
                                () ->
                                        new LauncherFault(
                                                "This installation is being started; see ./kinerja"
                                                        + " status"));
        try (starting) {
            startIfDown();
        }
    }

    private void startIfDown() throws IOException, InterruptedException {
        if (isUp()) {
            throw new LauncherFault("This installation is already up; see ./kinerja status");
        }
        endOrphans();
        Files.deleteIfExists(home.run(Supervisor.BOARD));
        Machine.check(installation);
        installation.check();
        start();
        System.out.println(
                "Kinerja is up at "
                        + installation.gatewayUrl()
                        + " (documents of its APIs: /docs)");
    }

    private void start() throws IOException, InterruptedException {
        Thread undo = new Thread(this::undo);
        Runtime.getRuntime().addShutdownHook(undo);
        boolean ready = false;
        try {
            StartWatch watch = new StartWatch(home, System.out);
            watch.untilReady(startSupervisor());
            ready = true;
        } finally {
            forgetHook(undo);
            if (!ready) {
                giveUp();
            }
        }
    }

    private synchronized Process startSupervisor() throws IOException {
        if (givenUp) {
            throw new LauncherFault("It was told to end before it was started");
        }
        return SupervisorProcess.start(installation);
    }

    /** Whoever presses Ctrl-C while it starts, or plays, finds nothing left running. */
    private void undo() {
        try {
            System.out.println("Stopped before the end");
            giveUp();
        } catch (IOException fault) {
            System.err.println("Not everything could be stopped: " + fault.getMessage());
        }
    }

    private synchronized void giveUp() throws IOException {
        if (givenUp) {
            return;
        }
        givenUp = true;
        Files.writeString(home.run(Supervisor.HURRY), "");
        try {
            stop();
        } finally {
            Files.deleteIfExists(home.run(Supervisor.HURRY));
        }
    }

    private static void forgetHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Then the hook runs, as it should.
        }
    }

    /**
     * Starts what isn't up and plays a demo.
     *
     * @param which {@code half-year}, or nothing for the demo month
     */
    public void demo(String which) throws IOException, InterruptedException {
        Demo demo = demoNamed(which);
        demo.refuseAfterABreak();
        if (isUp()) {
            awaitWhatStarts();
            if (installation.isDemo()) {
                demo.play();
                return;
            }
            System.out.println("It starts anew, with a stand-in of SIASN for the demo");
            stop();
        }
        installation.becomeDemo();
        up();
        Thread undo = new Thread(this::undo);
        Runtime.getRuntime().addShutdownHook(undo);
        try {
            demo.play();
        } finally {
            forgetHook(undo);
        }
    }

    private Demo demoNamed(String which) {
        return switch (which) {
            case "" -> new DemoMonth(installation, System.out);
            case "half-year" -> new HalfYear(installation, System.out);
            default ->
                    throw new LauncherFault("There is no demo " + which + "; see ./kinerja help");
        };
    }

    /** Parts that were killed come back by themselves. */
    private void awaitWhatStarts() throws IOException, InterruptedException {
        for (long waited = 0; !isReady(); waited += LOOK.toMillis()) {
            if (waited == 0) {
                System.out.println("It waits for what is still starting ...");
            }
            if (waited >= PATIENCE.toMillis()) {
                throw new LauncherFault("Not everything is ready yet; see ./kinerja status");
            }
            Thread.sleep(LOOK);
        }
    }

    private boolean isReady() throws IOException {
        List<Board.Row> rows = Board.read(home);
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.state() == Child.State.READY);
    }

    /** Stops what runs, or what somebody else has begun to start. */
    public void down() throws IOException, InterruptedException {
        waitForTheSupervisorOfAStart();
        if (!stop()) {
            System.out.println("Nothing is up");
        }
    }

    /** The supervisor is there a moment after its starter; or the starter has refused. */
    private void waitForTheSupervisorOfAStart() throws IOException, InterruptedException {
        while (SupervisorProcess.running(home).isEmpty() && HomeLock.isHeld(home, STARTING)) {
            Thread.sleep(LOOK);
        }
    }

    /** False where there was nothing to stop. */
    private boolean stop() throws IOException {
        Optional<ProcessHandle> supervisor = SupervisorProcess.running(home);
        boolean up = supervisor.isPresent() || !Orphans.of(home).isEmpty();
        if (up) {
            supervisor.ifPresent(Operator::stop);
            endOrphans();
            System.out.println("Kinerja is down; its data stays in " + home.root());
        }
        Files.deleteIfExists(home.run(Supervisor.BOARD));
        SupervisorProcess.forget(home);
        return up;
    }

    private static void stop(ProcessHandle supervisor) {
        System.out.println(
                "Stopping ... (after a first run this takes minutes: loaded classes are kept"
                        + " for faster starts)");
        supervisor.destroy();
        supervisor.onExit().join();
    }

    private void endOrphans() throws IOException {
        List<Board.Row> orphans = Orphans.of(home);
        if (!orphans.isEmpty()) {
            System.out.println("Ending what a killed supervisor left: " + names(orphans));
            Orphans.end(home);
        }
    }

    private static String names(List<Board.Row> rows) {
        return rows.stream().map(Board.Row::name).collect(Collectors.joining(", "));
    }

    void status() throws IOException {
        new Status(installation, System.out).print(isUp(), HomeLock.isHeld(home, STARTING));
    }

    void logs(String part) throws IOException {
        List<String> parts = installation.parts().stream().map(Part::name).toList();
        if (!parts.contains(part) && !part.equals(SUPERVISOR)) {
            throw new LauncherFault(
                    "There is no part "
                            + part
                            + "; parts are "
                            + String.join(", ", parts)
                            + " and their "
                            + SUPERVISOR);
        }
        Path log = home.log(part);
        if (!Files.exists(log)) {
            throw new LauncherFault(part + " has not been started yet; it will log to " + log);
        }
        List<String> lines = LogTail.lines(log, 0);
        lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size())
                .forEach(System.out::println);
    }

    void reset(String word) throws IOException, InterruptedException {
        if (!word.equals("--yes")) {
            Consent.ask(home.root(), word.isEmpty());
        }
        down();
        home.forget();
        System.out.println("All data is forgotten");
    }

    void token(String user) {
        if (user.isBlank()) {
            throw new LauncherFault("Usage: ./kinerja token USER");
        }
        System.out.println(new Tokens(installation).of(user));
    }

    void verifyAudit() {
        if (!new AuditVerification(installation.ports()).verify(System.out).isEmpty()) {
            throw new LauncherFault("The audit trail is not whole; see above and docs/runbook.md");
        }
    }

    void supervise() throws IOException, InterruptedException {
        new Supervisor(home, installation.parts()).supervise();
    }

    private boolean isUp() throws IOException {
        return HomeLock.isHeld(home, Supervisor.LOCK);
    }
}
