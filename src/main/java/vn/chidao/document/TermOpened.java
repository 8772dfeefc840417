package vn.chidao.document;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The days of a committee's term were entered; its numbers start at 01 on the first. */
public record TermOpened(String unitId, String scope, LocalDate from, LocalDate to) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "COMMITTEE_TERM_OPENED",
                "committee-term",
                unitId + "/" + scope,
                null,
                unitId,
                Phrase.of("document.act.term-opened", NumberScope.name(scope), from, to),
                null);
    }
}
