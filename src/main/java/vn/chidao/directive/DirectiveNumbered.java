package vn.chidao.directive;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The clerk drew number and date; the text is frozen. */
public record DirectiveNumbered(String directiveId, String numberAndNotation, LocalDate issuedOn, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTIVE_NUMBERED",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("directive.act.directive-numbered", numberAndNotation, issuedOn),
                textSha256);
    }
}
