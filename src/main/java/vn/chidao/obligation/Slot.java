package vn.chidao.obligation;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;

/**
 * One period of a rhythm with its days, before it belongs to an organisation.
 *
 * @param nominalOn what the rhythm says, before working days are looked at and whatever was moved by hand
 */
record Slot(
        String periodKey,
        Phrase periodLabel,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate nominalOn,
        LocalDate opensOn,
        LocalDate dueOn) {}
