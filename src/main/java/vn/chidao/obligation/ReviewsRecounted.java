package vn.chidao.obligation;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** The reviews of an obligation are counted from another day than before. */
public record ReviewsRecounted(String obligationId, String directiveId, String code, String on, String whatDay)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "REVIEWS_RECOUNTED",
                "obligation",
                obligationId,
                directiveId,
                null,
                Phrase.of("obligation.act.reviews-recounted", code, on, whatDay),
                null);
    }
}
