package vn.chidao.obligation;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;

/** One period of a rhythm with its days, before it belongs to an organisation. */
record Slot(
        String periodKey,
        Phrase periodLabel,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate opensOn,
        LocalDate dueOn) {}
