package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The following-up body has put into words what the reviews of an obligation look at. */
public record ReviewScopeSaid(String obligationId, String directiveId, String code, String words)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REVIEW_SCOPE_SAID",
                "obligation",
                obligationId,
                directiveId,
                null,
                Phrase.of("obligation.act.review-scope-said", code, words),
                null);
    }
}
