package vn.chidao.registration;

import org.jspecify.annotations.Nullable;

/**
 * The round of a directive in a year, as a list shows it.
 *
 * @param sheets how many organisations take part, {@code accepted} of them accepted
 * @param late how many are past their day and have handed in nothing
 * @param ownSheetId the sheet of whoever reads the list, where his organisation takes part
 */
public record RoundRow(
        String directiveId,
        int year,
        int sheets,
        int accepted,
        int late,
        @Nullable String ownSheetId) {}
