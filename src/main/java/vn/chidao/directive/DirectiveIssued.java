package vn.chidao.directive;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The directive is in force and on its way to every addressee. */
public record DirectiveIssued(String directiveId, String numberAndNotation, LocalDate issuedOn, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTIVE_ISSUED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("directive.act.directive-issued", numberAndNotation, issuedOn),
                textSha256);
    }
}
