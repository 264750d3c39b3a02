package id.kinerja.tukin.run;

/**
 * Events of the agency in scope that could not be taken, such as a leave, a rating, a decision or a
 * change of post: nothing is paid by them until whoever runs the application has them taken again.
 */
public interface EventsPutAside {

    int waiting();
}
