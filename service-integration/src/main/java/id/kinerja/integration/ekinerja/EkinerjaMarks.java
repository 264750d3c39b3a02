package id.kinerja.integration.ekinerja;

import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;

/** What somebody was rated, as e-Kinerja has it or as we do. */
public record EkinerjaMarks(RatingLevel hasil, RatingLevel perilaku, Predikat predikat) {}
