package id.kinerja.evaluation.rating;

/** What can be done with a rating that is there. */
public enum RatingAction {
    DELIVER
}
