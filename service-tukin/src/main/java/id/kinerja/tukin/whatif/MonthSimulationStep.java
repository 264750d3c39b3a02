package id.kinerja.tukin.whatif;

/** What can be done with months that are being worked out. */
public enum MonthSimulationStep {
    /** Stop after the part that is being worked out. */
    CANCEL;

    public boolean isOpen(MonthSimulation simulation) {
        return simulation.state() == MonthSimulation.State.RUNNING;
    }
}
