package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chidao.document.DocumentNumber;
import vn.chidao.document.DocumentType;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Sha256;
import vn.chidao.testing.Units;

class DirectiveTests {

    private static final LocalDate DAY = Directives.SIGNING_DAY;

    @Test
    void walksFromDraftToForce() {
        Directive directive = Directives.aDraft();
        assertThat(directive.status()).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(directive.label()).isEqualTo("Dự thảo CV/HU");

        directive.submit(Directives.OFFICER);
        assertThat(directive.status()).isEqualTo(DirectiveStatus.CONTENT_REVIEW);
        directive.reviewContent(true, null, Directives.CHIEF, DAY);
        assertThat(directive.status()).isEqualTo(DirectiveStatus.FORM_REVIEW);
        directive.reviewFormat(true, null, null, Directives.CHIEF, DAY);
        assertThat(directive.status()).isEqualTo(DirectiveStatus.AWAITING_SIGNATURE);
        Directives.sign(directive);
        assertThat(directive.status()).isEqualTo(DirectiveStatus.SIGNED);
        directive.number(new DocumentNumber(77, "CV/HU"), DAY, "Hớn Quản", DAY);
        assertThat(directive.status()).isEqualTo(DirectiveStatus.NUMBERED);
        assertThat(directive.label()).isEqualTo("77-CV/HU");
        directive.issue();
        assertThat(directive.status()).isEqualTo(DirectiveStatus.IN_FORCE);
    }

    @Test
    void everyReturnLeadsBackToTheDraftAndSaysWhyAndFromWhere() {
        Directive fromContent = Directives.inContentReview();
        fromContent.reviewContent(false, " Thiếu hạn ", Directives.CHIEF, DAY);
        assertReturned(fromContent, DirectiveStatus.CONTENT_REVIEW, "Thiếu hạn", "Chánh Văn phòng");

        Directive fromForm = Directives.inFormReview();
        fromForm.reviewFormat(false, "Sai ký hiệu", null, Directives.CHIEF, DAY);
        assertReturned(fromForm, DirectiveStatus.FORM_REVIEW, "Sai ký hiệu", "Chánh Văn phòng");

        assertReturned(Directives.returned(), DirectiveStatus.AWAITING_SIGNATURE, "Làm rõ căn cứ", "Phó Bí thư");
    }

    @Test
    void refusesToReturnWithoutAReason() {
        Directive directive = Directives.inContentReview();

        assertRefused(
                () -> directive.reviewContent(false, " ", Directives.CHIEF, DAY),
                "directive.rule.reason-required",
                "comment");
        Directive signing = Directives.awaitingSignature();
        assertRefused(
                () -> signing.refuseSignature(null, Directives.SECRETARY, DAY),
                "directive.rule.reason-required",
                "reason");
        assertThat(directive.status()).isEqualTo(DirectiveStatus.CONTENT_REVIEW);
        assertThat(signing.status()).isEqualTo(DirectiveStatus.AWAITING_SIGNATURE);
    }

    @Test
    void revisedDraftGoesThroughAllReviewsAgainAsANewVersion() {
        Directive directive = Directives.returned();
        String before = directive.textSha256();

        DraftDirective file = Directives.file();
        List<DraftDirective.NewClause> clauses = new ArrayList<>(file.clauses());
        DraftDirective.NewClause last = clauses.remove(clauses.size() - 1);
        clauses.add(new DraftDirective.NewClause("9", null, "5", reworded(last.text())));
        directive.resubmit();
        directive.reword(file.reworded("V/v lãnh đạo Cuộc vận động", reworded(directive.text()), clauses));

        assertThat(directive.status()).isEqualTo(DirectiveStatus.CONTENT_REVIEW);
        assertThat(directive.revision()).isEqualTo(2);
        assertThat(directive.textSha256()).isNotEqualTo(before).isEqualTo(Sha256.of(directive.text()));
        assertThat(directive.clauses())
                .allSatisfy(clause -> assertThat(directive.text().substring(clause.startOffset(), clause.endOffset()))
                        .isEqualTo(clause.text()));
        // A clause that was reworded in its place keeps its id, because obligations hang on it.
        assertThat(directive.clauses()).last().extracting(Clause::clauseId).isEqualTo("5");
    }

    private static String reworded(String text) {
        return text.replace("định kỳ báo cáo", "định kỳ 6 tháng báo cáo");
    }

    @Test
    void isDraftedOnWhereTheProcessHasBegun() {
        Directive directive = Directives.returned();

        assertRefused(
                () -> directive.redraft(draftedAt("bdv-hu"), "Huyện ủy", "CV/HU"),
                "directive.rule.drafted-elsewhere",
                "place");
        directive.redraft(draftedAt("vphu"), "Huyện ủy", "CV/HU");
        assertThat(directive.status()).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(directive.lastReturn()).isPresent();
    }

    private static DraftDirective draftedAt(String unit) {
        DraftDirective file = Directives.file();
        return new DraftDirective(
                file.id(),
                file.type(),
                file.issuerUnitId(),
                file.superiorName(),
                file.subject(),
                file.place(),
                file.text(),
                file.clauses(),
                file.addressees(),
                file.recipients(),
                file.links(),
                unit,
                file.officeUnitId(),
                file.signingUnitId(),
                file.followUpUnitId(),
                file.reportReceiverUnitId(),
                file.concludingUnitId());
    }

    @Test
    void returnedDraftMayBeWithdrawnForGood() {
        Directive directive = Directives.returned();

        directive.withdraw();

        assertThat(directive.status()).isEqualTo(DirectiveStatus.WITHDRAWN);
        assertThat(directive.status().next()).isEmpty();
    }

    @Test
    void isSubmittedOnceOnly() {
        assertRefused(() -> Directives.returned().submit(Directives.OFFICER), "directive.rule.already-submitted", null);
    }

    @Test
    void onlyAReturnedDraftIsRevisedOrWithdrawn() {
        Directive fresh = Directives.aDraft();

        assertRefused(fresh::resubmit, "directive.rule.not-returned", null);
        assertRefused(fresh::withdraw, "directive.rule.not-returned", null);
    }

    @Test
    void partyCommitteeSignsOnBehalfAndNeverForTheHead() {
        Directive directive = Directives.awaitingSignature();

        assertRefused(
                () -> Directives.sign(
                        directive, SignatureCapacity.FOR_THE_HEAD, Directives.COLLECTIVE, Directives.SECRETARY, null),
                "directive.rule.party-signs-on-behalf",
                "capacity");
        assertThat(directive.status()).isEqualTo(DirectiveStatus.AWAITING_SIGNATURE);
    }

    @Test
    void peopleCommitteeMaySignForTheHead() {
        Directive directive = Directives.awaitingSignature();

        Signature signature = Directives.sign(
                directive,
                SignatureCapacity.FOR_THE_HEAD,
                Units.unit("ubnd", "PEOPLE_COMMITTEE"),
                Directives.SECRETARY,
                null);

        assertThat(signature.signatureCapacity()).isEqualTo(SignatureCapacity.FOR_THE_HEAD);
        assertThat(signature.signerPosition()).isEqualTo("Phó Bí thư");
    }

    @Test
    void isNotDatedInTheFutureNorBeforeItWasSigned() {
        Directive directive = Directives.signed();

        assertRefused(
                () -> directive.checkNumbering(DAY.plusDays(1), DAY), "directive.rule.issued-in-future", "issuedOn");
        assertRefused(
                () -> directive.checkNumbering(DAY.minusDays(1), DAY),
                "directive.rule.issued-before-signed",
                "issuedOn");
        directive.checkNumbering(DAY.plusDays(1), DAY.plusDays(1));
    }

    static Stream<Arguments> actsOutOfTurn() {
        List<Directive> inReview = List.of(Directives.inContentReview(), Directives.inFormReview());
        return Stream.of(
                act(
                        "review content of a fresh draft",
                        Directives.aDraft(),
                        d -> d.reviewContent(true, null, Directives.CHIEF, DAY)),
                act(
                        "review form before content",
                        inReview.get(0),
                        d -> d.reviewFormat(true, null, null, Directives.CHIEF, DAY)),
                act("review content twice", inReview.get(1), d -> d.reviewContent(true, null, Directives.CHIEF, DAY)),
                act("resubmit in review", inReview.get(1), Directive::resubmit),
                act("redraft in review", inReview.get(1), d -> d.redraft(Directives.file(), "Huyện ủy", "CV/HU")),
                act("sign before the form was reviewed", inReview.get(1), DirectiveTests::sign),
                act("sign twice", Directives.signed(), DirectiveTests::sign),
                act("refuse a signed one", Directives.signed(), d -> d.refuseSignature("x", Directives.SECRETARY, DAY)),
                act("resubmit a signed one", Directives.signed(), Directive::resubmit),
                act("withdraw a signed one", Directives.signed(), Directive::withdraw),
                act("number before signing", Directives.awaitingSignature(), d -> d.checkNumbering(DAY, DAY)),
                act("number twice", Directives.numbered(), d -> d.checkNumbering(DAY, DAY)),
                act("issue without a number", Directives.signed(), Directive::issue));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actsOutOfTurn")
    void refusesActsOutOfTurn(String name, Directive directive, Consumer<Directive> act) {
        DirectiveStatus before = directive.status();

        assertRefused(() -> act.accept(directive), "directive.rule.wrong-status", null);

        assertThat(directive.status()).isEqualTo(before);
    }

    @Test
    void receivedDocumentIsNeverSentIntoReviews() {
        Directive received = Directive.received(
                "ct-24",
                new RegisterReceived(
                        "ct-24",
                        "hu",
                        "Tỉnh ủy Bình Phước",
                        "tinh-uy-bp",
                        DocumentType.DIRECTIVE,
                        DocumentNumber.parse("24-CT/TU"),
                        LocalDate.of(2017, 4, 25),
                        LocalDate.of(2017, 4, 28),
                        "về tăng cường sự lãnh đạo",
                        null),
                "Chỉ thị số 24-CT/TU");

        assertThat(received.label()).isEqualTo("24-CT/TU");
        assertThat(received.status()).isEqualTo(DirectiveStatus.RECEIVED);
        assertThat(received.status().next())
                .containsExactlyInAnyOrder(DirectiveStatus.RECALLED, DirectiveStatus.REPLACED);
    }

    private static Arguments act(String name, Directive directive, Consumer<Directive> act) {
        return Arguments.of(name, directive, act);
    }

    @Test
    void endsADirectiveInForceOnce() {
        Directive directive = Directives.numbered();
        assertRefused(directive::recall, "directive.rule.not-changeable.OTHER", null);
        directive.issue();

        directive.recall();

        assertThat(directive.status()).isEqualTo(DirectiveStatus.RECALLED);
        assertRefused(directive::replace, "directive.rule.not-changeable.RECALLED", null);
    }

    private static void sign(Directive directive) {
        Directives.sign(directive);
    }

    private static void assertReturned(Directive directive, DirectiveStatus stage, String reason, String by) {
        assertThat(directive.status()).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(directive.lastReturn()).contains(new DraftReturn(stage, reason, by, DAY, directive.revision()));
    }

    private static void assertRefused(ThrowingCallable act, String key, String field) {
        BusinessRuleViolation refused = catchThrowableOfType(BusinessRuleViolation.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.field()).isEqualTo(field);
    }

    @Test
    void aSubstituteDoesNotDecideOnADraftOfHisOwn() {
        Actor drafterForHisHead = standingIn("bdv-hu.chuyen-vien", "bdv-hu.chuyen-vien", "bdv-hu.truong-ban");
        Actor colleagueInHisPosition = standingIn("nguoi-khac", "bdv-hu.chuyen-vien", "bdv-hu.truong-ban");
        Actor somebodyElse = standingIn("bdv-hu.van-thu", "bdv-hu.van-thu", "bdv-hu.truong-ban");
        Directive directive = Directives.inContentReview();

        assertRefused(
                () -> directive.reviewContent(true, null, drafterForHisHead, DAY),
                "directive.rule.substitute-own-draft",
                null);
        assertRefused(
                () -> directive.reviewContent(true, null, colleagueInHisPosition, DAY),
                "directive.rule.substitute-own-draft",
                null);
        directive.reviewContent(true, null, somebodyElse, DAY);

        assertThat(directive.status()).isEqualTo(DirectiveStatus.FORM_REVIEW);
    }

    @Test
    void underTheTextStandsThePositionOfWhoeverSigns() {
        Directive directive = Directives.awaitingSignature();
        Actor deputy = standingIn("ubnd.pho-chu-tich", "ubnd.pho-chu-tich", "ubnd.chu-tich");

        Signature signature = Directives.sign(
                directive,
                SignatureCapacity.BY_AUTHORITY,
                Units.unit("ubnd", "PEOPLE_COMMITTEE"),
                deputy,
                "12/GUQ-UBND ngày 02/05/2017");

        assertThat(signature.signerPosition()).isEqualTo("ubnd.pho-chu-tich");
        assertThat(signature.signatureAuthority()).isEqualTo("12/GUQ-UBND ngày 02/05/2017");
    }

    @Test
    void partyBodiesDoNotSignByAuthority() {
        Directive directive = Directives.awaitingSignature();

        assertRefused(
                () -> Directives.sign(
                        directive,
                        SignatureCapacity.BY_AUTHORITY,
                        Units.unit("vphu", "PARTY_OFFICE"),
                        Directives.CHIEF,
                        "giấy"),
                "directive.rule.capacity-not-of-the-party",
                "capacity");
    }

    private static Actor standingIn(String account, String own, String position) {
        return new Actor(account, account, position, own + " thay " + position, "bdv-hu", new Actor.Own(own, own));
    }
}
