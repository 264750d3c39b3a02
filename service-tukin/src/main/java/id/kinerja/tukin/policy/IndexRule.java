package id.kinerja.tukin.policy;

import java.util.Map;

/**
 * Classes that are paid as many rupiah as they have points (nilai jabatan) times an index.
 *
 * @param perPoint rupiah, 1 to 1,000,000
 * @param points by class, whole ones; a class has either these or an amount
 */
public record IndexRule(Article basis, long perPoint, Map<Integer, Long> points) {}
