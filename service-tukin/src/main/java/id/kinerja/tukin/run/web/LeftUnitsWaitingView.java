package id.kinerja.tukin.run.web;

import id.kinerja.tukin.run.LeftUnits;

/**
 * Units that are left out and that nobody has released.
 *
 * @param own by this run
 * @param before by approved runs of earlier months
 */
record LeftUnitsWaitingView(int own, int before) {

    static LeftUnitsWaitingView of(LeftUnits.Waiting waiting) {
        return new LeftUnitsWaitingView(waiting.own(), waiting.before());
    }
}
