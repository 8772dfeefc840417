package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.chidao.directive.ChangeAnswer.Receiver;
import vn.chidao.directive.DirectiveChange.ChangingDocument;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/** A change is proposed and decided by two people, or done by a document; each receiver answers once. */
class DirectiveChangeTests {

    private static final LocalDate DAY = LocalDate.of(2017, 6, 1);
    private static final ChangingDocument LETTER = new ChangingDocument("d-80", "80-CV/HU", DAY, null);
    private static final ChangingDocument NOTHING = ChangingDocument.NONE;

    @Test
    void isDecidedOnceByAnotherThanWhoProposedIt() {
        DirectiveChange change = proposed(" Sai số ");

        refuses("directive.rule.recall-decided-by-another", () -> change.approve(null, Directives.CHIEF, DAY));
        change.approve(null, Directives.SECRETARY, DAY);

        assertThat(change.status()).isEqualTo(ChangeStatus.DONE);
        assertThat(change.reason()).isEqualTo("Sai số");
        assertThat(change.requireEffectiveOn()).isEqualTo(DAY);
        refuses("directive.rule.change-decided", () -> change.refuse("Thôi", Directives.SECRETARY, DAY));
    }

    @Test
    void isNotDecidedByASubstituteOfWhoProposedIt() {
        DirectiveChange change = proposed("Sai");
        Actor standingIn = new Actor(
                "somebody",
                "Người thay",
                "btv-hu.bi-thu",
                "Bí thư",
                "btv-hu",
                new Actor.Own("vphu.chanh-vp", "Chánh Văn phòng"));

        refuses("directive.rule.recall-decided-by-another", () -> change.approve(null, standingIn, DAY));
    }

    @Test
    void isRefusedWithAReason() {
        DirectiveChange change = proposed("Sai");

        refuses("directive.rule.change-reason-required", () -> change.refuse(" ", Directives.SECRETARY, DAY));
        change.refuse("Vẫn đúng", Directives.SECRETARY, DAY);

        assertThat(change.status()).isEqualTo(ChangeStatus.REFUSED);
    }

    @Test
    void needsADocumentExceptToRecall() {
        for (ChangeKind kind : new ChangeKind[] {ChangeKind.REPLACE, ChangeKind.AMEND, ChangeKind.CORRECT}) {
            refuses("directive.rule.change-document-required", () -> done(kind, NOTHING));
        }
        assertThat(done(ChangeKind.RECALL, NOTHING).status()).isEqualTo(ChangeStatus.DONE);
    }

    @Test
    void correctsWordsThatStandInTheText() {
        DirectiveChange change = done(ChangeKind.CORRECT, LETTER);

        refuses("directive.rule.passage-not-in-text", () -> change.correct("ngày 2/6", "ngày 3/6", "trước ngày 1/6"));
        refuses("directive.rule.passage-unchanged", () -> change.correct("ngày 1/6", " ngày 1/6", "trước ngày 1/6"));
        change.correct("ngày 1/6", "ngày 3/6", "trước ngày 1/6");
        refuses("directive.rule.passage-twice", () -> change.correct("ngày 1/6", "ngày 4/6", "trước ngày 1/6"));

        assertThat(change.passages()).containsExactly(new CorrectedPassage("ngày 1/6", "ngày 3/6"));
        refuses(
                "directive.rule.change-corrects-nothing",
                () -> done(ChangeKind.AMEND, LETTER).correct("a", "b", "a"));
    }

    @Test
    void isAnsweredOnceAndRefusedWithAReason() {
        ChangeAnswer answer =
                new ChangeAnswer(done(ChangeKind.RECALL, LETTER), new Receiver("d:hnd", "hnd", "hnd"), 0, DAY);

        refuses(
                "directive.rule.change-refusal-without-reason",
                () -> answer.answer(ChangeReply.REFUSED, null, "Văn thư", DAY));
        answer.answer(ChangeReply.ACCEPTED, null, "Văn thư", DAY);

        assertThat(answer.isOpen()).isFalse();
        refuses("directive.rule.change-answered", () -> answer.answer(ChangeReply.ACCEPTED, null, "Văn thư", DAY));
    }

    @Test
    void endsADirectiveInForceOnce() {
        Directive directive = Directives.numbered();
        refuses("directive.rule.not-changeable.OTHER", directive::recall);
        directive.issue();

        directive.recall();

        assertThat(directive.status()).isEqualTo(DirectiveStatus.RECALLED);
        refuses("directive.rule.not-changeable.RECALLED", directive::replace);
    }

    private static DirectiveChange proposed(String reason) {
        return DirectiveChange.proposed("c", "d", ChangeKind.RECALL, reason, NOTHING, Directives.CHIEF, DAY);
    }

    private static DirectiveChange done(ChangeKind kind, ChangingDocument by) {
        return DirectiveChange.done("c", "d", kind, "Sai", by, Directives.SECRETARY, DAY);
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
