package vn.chidao.obligation;

import java.time.LocalDate;

/**
 * What a concluded review, or a steering committee's meeting, asks of an organisation.
 *
 * @param reviewObligationId the obligation the review was held for, or the committee was established for: the new one
 *     stands on the same clause
 * @param code unique in the directive: "SK2019-1", "BCD2018-1-2"
 * @param text what is asked, in the conclusion's own words
 * @param action what it is called in lists
 * @param leadText who, in words; {@code leadSelector} as the organisation register resolves it
 */
public record ArisingObligation(
        String reviewObligationId,
        String code,
        String text,
        String action,
        String leadText,
        String leadSelector,
        LocalDate dueOn) {}
