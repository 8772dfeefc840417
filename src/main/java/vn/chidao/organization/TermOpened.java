package vn.chidao.organization;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The days of a committee's term were entered; its numbers start at 01 on the first. */
public record TermOpened(String unitId, String name, LocalDate from, LocalDate to) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "COMMITTEE_TERM_OPENED",
                "committee-term",
                unitId + "/" + name,
                null,
                unitId,
                Phrase.of("organization.act.term-opened", name.replace('-', '–'), from, to),
                null);
    }
}
