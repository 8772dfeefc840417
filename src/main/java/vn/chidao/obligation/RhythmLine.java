package vn.chidao.obligation;

import java.time.LocalDate;

/**
 * When, and as what, an obligation falls due.
 *
 * @param firstDueOn the first due day; later ones follow by the rhythm
 * @param opensWorkingDaysBefore how many working days before the due day the work is opened
 */
public record RhythmLine(Rhythm rhythm, ObligationStage stage, LocalDate firstDueOn, int opensWorkingDaysBefore) {}
