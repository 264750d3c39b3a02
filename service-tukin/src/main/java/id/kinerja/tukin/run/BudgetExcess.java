package id.kinerja.tukin.run;

/** What is above a unit's ceiling of the year. */
public enum BudgetExcess {
    NOTHING,
    FORECAST,
    GRANTED
}
