package vn.chidao.obligation;

import java.time.LocalDate;

/** The day reviews after three and five years are counted from (DOMAIN 6, rule 13), and what day that is. */
public record BaseDay(LocalDate on, Kind kind) {

    public enum Kind {
        /** The directive's own date. */
        ISSUED,
        /** The date of a joint programme. */
        PROGRAMME,
        /** The document bears no date: the day it took effect here. */
        TAKEN_UP
    }
}
