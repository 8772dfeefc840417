package vn.chidao.obligation;

import java.time.LocalDate;

/** One period of a rhythm with its days, before it belongs to an organisation. */
record Slot(
        String periodKey,
        String periodLabel,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate opensOn,
        LocalDate dueOn) {}
