package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/**
 * What a Plt of at least a whole calendar month adds: of the same level a percentage of the post
 * that he holds beside his own; of a lower level the difference between the two.
 */
public record PltAddition(Percentage sameLevel, Article basis) {}
