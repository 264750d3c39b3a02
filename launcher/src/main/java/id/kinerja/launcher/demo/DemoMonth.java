package id.kinerja.launcher.demo;

import id.kinerja.launcher.Installation;
import id.kinerja.launcher.LauncherFault;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * May 2026 of a demo agency, each step through the gateway with the right person's token: people,
 * plans, punches, leave, logs, ratings, pay, and a decree that comes late.
 */
public final class DemoMonth implements Demo {

    public static final String AGENCY = "dinas-contoh";
    public static final String ADMIN = "admin-dinas-contoh";

    /** While all of them serve that May is told of. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 5, 4, 8, 0);

    /** When May is over, and laid before its people. */
    private static final LocalDateTime RECAP = LocalDateTime.of(2026, 6, 1, 9, 0);

    /** When nobody may object to May any more. */
    static final LocalDateTime END = LocalDateTime.of(2026, 6, 4, 8, 0);

    private final DemoStage stage;
    private final DemoStage neighbour;
    private final Played played;

    public DemoMonth(Installation installation, PrintStream out) {
        this.stage = new DemoStage(installation, out, Cast.DINAS);
        this.neighbour = new DemoStage(installation, out, Cast.KANTOR);
        this.played = new Played(installation, "demo", "Bulan demo", "./kinerja demo");
    }

    /**
     * Plays the month; where it has been played to its end before, says so and how to go on. Throws
     * {@link LauncherFault} where an earlier one was broken off, since half a month can't be told.
     */
    @Override
    public void play() throws IOException, InterruptedException {
        if (played.whole()) {
            stage.say(
                    "Bulan demo sudah dimainkan. Untuk mengulang: ./kinerja reset, lalu ./kinerja demo");
            report().printWayOn();
            return;
        }
        stage.say("Instansi demo dan admin pertamanya ...");
        if (!new AgencyScene(stage).open(BEGINNING)) {
            throw played.brokenOff();
        }
        played.begin();
        playScenes();
        played.end();
        report().print();
    }

    /** Throws {@link LauncherFault} at once where {@link #play} would do so after a long start. */
    @Override
    public void refuseAfterABreak() {
        played.refuseAfterABreak();
    }

    private DemoReport report() {
        return new DemoReport(stage, neighbour);
    }

    private void playScenes() throws InterruptedException {
        Map<String, String> units =
                new PeopleScene(stage).bringIn(PeopleScene.unitsOfTheDinas(), DemoPeople.csv());
        PlanScene plans = new PlanScene(stage);
        plans.play();
        SiasnScene siasn = new SiasnScene(stage);
        siasn.connect();
        WfaScene wfa = new WfaScene(stage);
        wfa.ask();
        RecapScene recaps = new RecapScene(stage);
        recaps.settle();
        new AgencyScene(stage).passTo(RECAP);
        PaperScene papers = new PaperScene(stage);
        papers.order(units);
        wfa.punch();
        TimeScene time = new TimeScene(stage, DemoPunches.MAY);
        time.punch();
        time.leave();
        time.discipline();
        plans.renewForWhoMoved();
        new WorkScene(stage, plans).play();
        recaps.publish();
        papers.object();
        new AgencyScene(stage).passTo(END);
        recaps.attest(units);
        time.close();
        time.reportPunches();
        new RatingScene(stage).play(units);
        siasn.reconcile();
        TukinScene tukin = new TukinScene(stage);
        tukin.activate(tukin.shipped(TukinScene.POLICY));
        String run = tukin.pay("2026-05", RatingScene.rated());
        tukin.report(run, units);
        tukin.comeLate(time);
        new NeighbourMonth(neighbour).play();
    }
}
