package vn.chidao.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.CurrentActor;

/** The road of a letter of the demo world's committee through its office. */
public final class IssuedLetters {

    private IssuedLetters() {}

    /**
     * Takes a draft from its desk to its addressees.
     *
     * @param signedCopy id of the signed paper's scan, where there is one
     */
    public static void issue(DirectiveManagement directives, String id, LocalDate on, @Nullable String signedCopy) {
        directives.submitDraft(id);
        CurrentActor.run(Directives.CHIEF, () -> {
            directives.reviewContent(new ReviewDraft(id, true, null));
            directives.reviewFormat(new ReviewFormat(id, true, null, null));
        });
        CurrentActor.run(
                Directives.SECRETARY, () -> directives.sign(new SignDirective(id, null, SignatureCapacity.ON_BEHALF)));
        directives.number(new NumberDirective(id, on, "Hớn Quản", signedCopy));
        directives.issue(id);
    }
}
