package vn.chidao.directive;

import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody signed for another by the authority of a paper; {@code subject} says what. */
public record SignedByAuthority(
        String authorizationId, @Nullable String directiveId, String unitId, String subject, String paper)
        implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "SIGNED_BY_AUTHORITY",
                "signing-authorization",
                authorizationId,
                directiveId,
                unitId,
                Phrase.of("directive.act.signed-by-authority", paper, subject),
                null);
    }
}
