package vn.chidao.changing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.chidao.changing.ChangeAnswer.Receiver;
import vn.chidao.changing.DirectiveChange.ChangingDocument;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;

/** A change is proposed and decided by two people, or done by a document; each receiver answers once. */
class DirectiveChangeTests {

    private static final Actor CHIEF =
            new Actor("vphu.chanh-vp", "Chánh Văn phòng", "vphu.chanh-vp", "Chánh Văn phòng", "vphu");
    private static final Actor SECRETARY =
            new Actor("btv-hu.pho-bi-thu", "Phó Bí thư", "btv-hu.pho-bi-thu", "Phó Bí thư", "btv-hu");
    private static final LocalDate DAY = LocalDate.of(2017, 6, 1);
    private static final ChangingDocument LETTER = new ChangingDocument("d-80", "80-CV/HU", DAY, null);
    private static final ChangingDocument NOTHING = ChangingDocument.NONE;

    @Test
    void isDecidedOnceByAnotherThanWhoProposedIt() {
        DirectiveChange change = proposed(" Sai số ");

        refuses("changing.rule.recall-decided-by-another", () -> change.approve(null, CHIEF, DAY));
        change.approve(null, SECRETARY, DAY);

        assertThat(change.status()).isEqualTo(ChangeStatus.DONE);
        assertThat(change.reason()).isEqualTo("Sai số");
        assertThat(change.requireEffectiveOn()).isEqualTo(DAY);
        refuses("changing.rule.change-decided", () -> change.refuse("Thôi", SECRETARY, DAY));
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

        refuses("changing.rule.recall-decided-by-another", () -> change.approve(null, standingIn, DAY));
    }

    @Test
    void isRefusedWithAReason() {
        DirectiveChange change = proposed("Sai");

        refuses("changing.rule.change-reason-required", () -> change.refuse(" ", SECRETARY, DAY));
        change.refuse("Vẫn đúng", SECRETARY, DAY);

        assertThat(change.status()).isEqualTo(ChangeStatus.REFUSED);
    }

    @Test
    void needsADocumentExceptToRecall() {
        for (ChangeKind kind : new ChangeKind[] {ChangeKind.REPLACE, ChangeKind.AMEND, ChangeKind.CORRECT}) {
            refuses("changing.rule.change-document-required", () -> done(kind, NOTHING));
        }
        assertThat(done(ChangeKind.RECALL, NOTHING).status()).isEqualTo(ChangeStatus.DONE);
    }

    @Test
    void correctsWordsThatStandInTheText() {
        DirectiveChange change = done(ChangeKind.CORRECT, LETTER);

        refuses("changing.rule.passage-not-in-text", () -> change.correct("ngày 2/6", "ngày 3/6", "trước ngày 1/6"));
        refuses("changing.rule.passage-unchanged", () -> change.correct("ngày 1/6", " ngày 1/6", "trước ngày 1/6"));
        change.correct("ngày 1/6", "ngày 3/6", "trước ngày 1/6");
        refuses("changing.rule.passage-twice", () -> change.correct("ngày 1/6", "ngày 4/6", "trước ngày 1/6"));

        assertThat(change.passages()).containsExactly(new CorrectedPassage("ngày 1/6", "ngày 3/6"));
        refuses(
                "changing.rule.change-corrects-nothing",
                () -> done(ChangeKind.AMEND, LETTER).correct("a", "b", "a"));
    }

    @Test
    void isAnsweredOnceAndRefusedWithAReason() {
        ChangeAnswer answer =
                new ChangeAnswer(done(ChangeKind.RECALL, LETTER), new Receiver("d:hnd", "hnd", "hnd"), 0, DAY);

        refuses(
                "changing.rule.change-refusal-without-reason",
                () -> answer.answer(ChangeReply.REFUSED, null, "Văn thư", DAY));
        answer.answer(ChangeReply.ACCEPTED, null, "Văn thư", DAY);

        assertThat(answer.isOpen()).isFalse();
        refuses("changing.rule.change-answered", () -> answer.answer(ChangeReply.ACCEPTED, null, "Văn thư", DAY));
    }

    private static DirectiveChange proposed(String reason) {
        return DirectiveChange.proposed("c", "d", ChangeKind.RECALL, reason, NOTHING, CHIEF, DAY);
    }

    private static DirectiveChange done(ChangeKind kind, ChangingDocument by) {
        return DirectiveChange.done("c", "d", kind, "Sai", by, SECRETARY, DAY);
    }

    private static void refuses(String key, ThrowingCallable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
