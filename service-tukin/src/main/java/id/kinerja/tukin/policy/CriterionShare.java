package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/** How much of the basic amount of a class is paid for one criterion. */
public record CriterionShare(TppCriterion criterion, Percentage percentage, Article basis) {}
