package vn.chidao.directive;

import java.time.LocalDate;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A recorded document's obligations bind from this day. */
public record DirectiveTookEffect(String directiveId, String label, LocalDate on, String textSha256)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "DIRECTIVE_TOOK_EFFECT",
                "directive",
                directiveId,
                directiveId,
                null,
                Phrase.of("directive.act.directive-took-effect", label, on),
                textSha256);
    }
}
