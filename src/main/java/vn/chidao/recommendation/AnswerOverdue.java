package vn.chidao.recommendation;

import java.time.LocalDate;

/**
 * A body has not answered although it has been reminded: its superior is told.
 *
 * @param superiorUnitId whose leaders are told
 * @param reminders how often the body has been reminded
 */
public record AnswerOverdue(
        String recommendationId,
        String subject,
        String raiserName,
        String addresseeName,
        LocalDate dueOn,
        int reminders,
        String superiorUnitId) {}
