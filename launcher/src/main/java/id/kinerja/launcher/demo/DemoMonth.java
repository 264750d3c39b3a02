package id.kinerja.launcher.demo;

import id.kinerja.launcher.Installation;
import java.io.PrintStream;
import java.util.Map;

/**
 * May 2026 of a demo agency, each step through the gateway with the right person's token: people,
 * plans, punches, leave, logs, ratings, pay, and a decree that comes late.
 */
public final class DemoMonth {

    public static final String AGENCY = "dinas-contoh";
    public static final String ADMIN = DemoStage.ADMIN;

    private final DemoStage stage;

    public DemoMonth(Installation installation, PrintStream out) {
        this.stage = new DemoStage(installation, out);
    }

    /** Plays the month; where it has been played before, only says so. */
    public void play() throws InterruptedException {
        PeopleScene people = new PeopleScene(stage);
        if (!people.open()) {
            stage.say(
                    "Bulan demo sudah dimainkan. Untuk mengulang: ./kinerja reset, lalu ./kinerja demo");
            return;
        }
        Map<String, String> units = people.bringIn();
        TimeScene time = new TimeScene(stage);
        time.punch();
        PlanScene plans = new PlanScene(stage);
        plans.play();
        time.leave();
        time.discipline();
        new WorkScene(stage, plans).play();
        time.close();
        new RatingScene(stage).play(units);
        TukinScene tukin = new TukinScene(stage);
        tukin.activatePolicy();
        String run = tukin.pay();
        tukin.report(run);
        tukin.comeLate(time);
        new DemoReport(stage).print();
    }
}
