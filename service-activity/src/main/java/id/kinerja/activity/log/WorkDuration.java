package id.kinerja.activity.log;

/** Whole minutes of work on one day, from 1 to 1440. */
public record WorkDuration(int minutes) {

    private static final int DAY = 1_440;

    public WorkDuration {
        if (minutes < 1 || minutes > DAY) {
            throw new IllegalArgumentException("A day has no " + minutes + " minutes of work");
        }
    }
}
