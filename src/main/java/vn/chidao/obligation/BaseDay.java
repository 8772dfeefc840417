package vn.chidao.obligation;

import java.time.LocalDate;
import vn.chidao.directive.DirectiveView;
import vn.chidao.document.DocumentType;

/** The day reviews after three and five years are counted from (DOMAIN 6, rule 13), and what day that is. */
public record BaseDay(LocalDate on, Kind kind) {

    /** The document's own day; where it bears none, the day it takes effect here. */
    static BaseDay of(DirectiveView directive, LocalDate effectiveOn) {
        LocalDate issuedOn = directive.issuedOn();
        if (issuedOn == null) {
            return new BaseDay(effectiveOn, Kind.TAKEN_UP);
        }
        return new BaseDay(
                issuedOn, directive.type() == DocumentType.COORDINATION_PROGRAMME ? Kind.PROGRAMME : Kind.ISSUED);
    }

    public enum Kind {
        /** The directive's own date. */
        ISSUED,
        /** The date of a joint programme. */
        PROGRAMME,
        /** The document bears no date: the day it took effect here. */
        TAKEN_UP
    }
}
