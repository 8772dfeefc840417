package vn.chidao.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chidao.indicator.Indicators;
import vn.chidao.shared.BusinessRuleViolation;

/** What each kind of work has to say, and what it is counted as. */
class WorkDetailTests {

    @Test
    void dropsWhatBelongsToAnotherKind() {
        assertThat(new WorkDetail(WorkKind.ACTIVITY, WorkForm.IN_WRITING, "UBND", "c", "x", "https://a.vn"))
                .isEqualTo(WorkDetail.ACTIVITY);
        assertThat(new WorkDetail(WorkKind.PUBLICITY, WorkForm.IN_WRITING, "UBND", " c ", "x", "https://a.vn"))
                .isEqualTo(new WorkDetail(WorkKind.PUBLICITY, null, null, "c", "x", "https://a.vn"));
    }

    @Test
    void newsSaysWhereItCameOut() {
        refused("channelId", () -> new WorkDetail(WorkKind.PUBLICITY, null, null, " ", null, "https://a.vn"));
        assertThat(new WorkDetail(WorkKind.PUBLICITY, null, null, null, "Báo Bình Phước", null).section())
                .isEqualTo("Báo Bình Phước");
        refused("section", () -> new WorkDetail(WorkKind.PUBLICITY, null, null, null, "x".repeat(201), null));
    }

    @Test
    void supervisionAndCriticismSayOfWhomAndInAFormOfTheirOwn() {
        refused("form", () -> overseen(WorkKind.SUPERVISION, null, "UBND xã"));
        refused("form", () -> overseen(WorkKind.SUPERVISION, WorkForm.BY_CONFERENCE, "UBND xã"));
        refused("form", () -> overseen(WorkKind.SOCIAL_CRITICISM, WorkForm.BY_DELEGATION, "Dự thảo"));
        refused("concerning", () -> overseen(WorkKind.SUPERVISION, WorkForm.BY_DELEGATION, " "));
        refused("concerning", () -> overseen(WorkKind.SUPERVISION, WorkForm.BY_DELEGATION, "x".repeat(201)));
        assertThat(overseen(WorkKind.SOCIAL_CRITICISM, WorkForm.BY_DIALOGUE, " Dự thảo ")
                        .concerning())
                .isEqualTo("Dự thảo");
    }

    @ParameterizedTest
    @EnumSource
    void isCountedAsSomethingTheCatalogueKnows(WorkKind kind) {
        assertThat(Stream.concat(Stream.of((WorkForm) null), kind.forms().stream())
                        .flatMap(form -> kind.countedAs(form).stream()))
                .allSatisfy(code -> assertThat(Indicators.catalog().find(code)).isPresent());
    }

    @Test
    void aDraftCommentedOnInWritingIsNoConference() {
        assertThat(WorkKind.SOCIAL_CRITICISM.countedAs(WorkForm.IN_WRITING)).contains("C503");
        assertThat(WorkKind.SOCIAL_CRITICISM.countedAs(WorkForm.BY_CONFERENCE)).contains("C502");
        assertThat(WorkKind.ACTIVITY.countedAs(null)).isEmpty();
        // The field of the form may still say what was chosen for another kind.
        assertThat(WorkKind.MEETING.countedAs(WorkForm.IN_WRITING)).contains("C902");
        assertThat(WorkKind.ACTIVITY.countedAs(WorkForm.IN_WRITING)).isEmpty();
    }

    private static WorkDetail overseen(WorkKind kind, @Nullable WorkForm form, String concerning) {
        return new WorkDetail(kind, form, concerning, null, null, null);
    }

    private static void refused(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
