package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What a Plt of at least a whole calendar month adds: of the same level a percentage of the post
 * that he holds beside his own; of a lower level the difference between the two, or a percentage of
 * the post.
 *
 * @param lowerLevel absent where it is the difference
 * @param plh whether a Plh adds the same
 */
public record PltAddition(
        Percentage sameLevel, @Nullable Percentage lowerLevel, boolean plh, Article basis) {}
