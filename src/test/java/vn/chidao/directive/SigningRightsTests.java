package vn.chidao.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Role;
import vn.chidao.document.DocumentType;
import vn.chidao.document.SeriesTakeOver;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.WorldImport;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.testing.ProductMessages;
import vn.chidao.testing.TestAccess;

/** Standing in lets nobody sign; a paper does, within its days and content. It is 25/5/2017. */
@SpringJUnitConfig(classes = DirectiveModules.class, initializers = ConfigDataApplicationContextInitializer.class)
@RecordApplicationEvents
@Transactional
class SigningRightsTests {

    private static final String WORLD = "db/world/hon-quan-2017";
    private static final LocalDate TODAY = LocalDate.of(2017, 5, 25);
    private static final String CHAIRMAN = "ubnd.chu-tich";
    private static final String OFFICER = "ubnd.chuyen-vien";
    private static final String CLERK = "ubnd.van-thu";

    @Autowired
    private WorldImport world;

    @Autowired
    private OrganizationDirectory organizations;

    @Autowired
    private CurrentUser user;

    @Autowired
    private SigningAuthorizations authorizations;

    @Autowired
    private SigningRights rights;

    @Autowired
    private DirectiveManagement directives;

    @Autowired
    private DirectiveImport imports;

    @Autowired
    private SeriesTakeOver takeOver;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void openTheWorld() {
        world.load("hon-quan-2017");
        signedInAs(CLERK);
    }

    @Test
    void standingInLetsNobodySign() {
        Actor substitute = standingIn(OFFICER, CHAIRMAN);

        assertRefused(
                "decision",
                "directive.rule.no-signing-authorization",
                () -> rights.signOff(substitute, "ubnd", DocumentType.REPORT, "d", "báo cáo năm"));
        for (SignatureCapacity capacity : SignatureCapacity.values()) {
            assertRefused(
                    "capacity",
                    "directive.rule.no-signing-authorization",
                    () -> rights.require(substitute, "ubnd", DocumentType.PLAN, capacity));
        }
        rights.signOff(inHisOwnRight(CHAIRMAN), "ubnd", DocumentType.REPORT, "d", "báo cáo năm");
    }

    @Test
    void aPaperLetsHimSignByAuthorityAndNotOtherwise() {
        authorizations.record(paper(TODAY, TODAY.plusDays(5), DocumentType.PLAN));
        Actor substitute = standingIn(OFFICER, CHAIRMAN);

        assertThat(rights.require(substitute, "ubnd", DocumentType.PLAN, SignatureCapacity.BY_AUTHORITY))
                .hasValueSatisfying(found -> assertThat(found.paper()).isEqualTo("12/GUQ-UBND ngày 20/05/2017"));
        assertRefused(
                "capacity",
                "directive.rule.substitute-signs-by-authority",
                () -> rights.require(substitute, "ubnd", DocumentType.PLAN, SignatureCapacity.FOR_THE_HEAD));
        assertRefused(
                "capacity",
                "directive.rule.no-signing-authorization",
                () -> rights.require(substitute, "ubnd", DocumentType.REPORT, SignatureCapacity.BY_AUTHORITY));
        assertRefused(
                "capacity",
                "directive.rule.no-signing-authorization",
                () -> rights.require(
                        standingIn(CLERK, CHAIRMAN), "ubnd", DocumentType.PLAN, SignatureCapacity.BY_AUTHORITY));
    }

    @Test
    void whatGoesOutByAuthorityGoesOnRecordWithThePaper() {
        authorizations.record(paper(TODAY, TODAY, DocumentType.REPORT));

        rights.signOff(standingIn(OFFICER, CHAIRMAN), "ubnd", DocumentType.REPORT, "d", "báo cáo năm 2017");

        assertThat(events.stream(SignedByAuthority.class))
                .singleElement()
                .satisfies(signed -> assertThat(signed.facts().summary().in(ProductMessages.ALL))
                        .contains("12/GUQ-UBND ngày 20/05/2017", "báo cáo năm 2017"));
    }

    @Test
    void aPaperHoldsOnItsDaysAndUntilItIsWithdrawn() {
        authorizations.record(paper(TODAY.plusDays(1), TODAY.plusDays(5), DocumentType.PLAN));
        Actor substitute = standingIn(OFFICER, CHAIRMAN);
        assertThat(rights.paper(substitute, "ubnd", DocumentType.PLAN)).isEmpty();

        String id = authorizations.record(new RecordSigningAuthorization(
                CHAIRMAN, OFFICER, Set.of(DocumentType.PLAN), "kế hoạch", TODAY, TODAY, "13", TODAY, null));
        assertThat(rights.paper(substitute, "ubnd", DocumentType.PLAN)).isPresent();

        authorizations.withdraw(id);
        assertThat(rights.paper(substitute, "ubnd", DocumentType.PLAN)).isEmpty();
        assertRefused(null, "directive.rule.authorization-over", () -> authorizations.withdraw(id));
    }

    @Test
    void nobodySignsByAuthorityWithoutAPaper() {
        assertRefused(
                "capacity",
                "directive.rule.authority-without-paper",
                () -> rights.require(
                        inHisOwnRight(CHAIRMAN), "ubnd", DocumentType.PLAN, SignatureCapacity.BY_AUTHORITY));
    }

    @Test
    void aPartyCommitteeIsSignedForByItsMembersOnly() {
        takeOver.setLast("hu", DocumentType.OFFICIAL_LETTER, "TERM:2015-2020", 76);
        imports.importReceived(WORLD, "24-CT-TU");
        String id = imports.importDraft(WORLD, "77-CV-HU");
        directives.submitDraft(id);
        CurrentActor.run(Directives.CHIEF, () -> {
            directives.reviewContent(new ReviewDraft(id, true, null));
            directives.reviewFormat(new ReviewFormat(id, true, null, null));
        });

        CurrentActor.run(
                standingIn("vphu.chuyen-vien", "btv-hu.bi-thu"),
                () -> assertRefused(
                        "capacity",
                        "directive.rule.collective-signed-by-members",
                        () -> directives.sign(new SignDirective(id, null, SignatureCapacity.ON_BEHALF))));
        CurrentActor.run(
                standingIn("hu.thuong-truc", "btv-hu.bi-thu"),
                () -> directives.sign(new SignDirective(id, null, SignatureCapacity.ON_BEHALF)));

        assertThat(events.stream(DirectiveSigned.class))
                .singleElement()
                .satisfies(signed -> assertThat(signed.signerPosition()).startsWith("Thường trực, "));
    }

    @Test
    void isKeptByClerkAndLeaderAndNeverForOneself() {
        assertThat(authorizations.keptUnits()).containsExactly("ubnd");
        signedInAs(OFFICER);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> authorizations.record(paper(TODAY, TODAY, DocumentType.PLAN)));

        signedInAs(CLERK);
        assertRefused(
                "toPosition",
                "directive.rule.authorization-for-oneself",
                () -> authorizations.record(new RecordSigningAuthorization(
                        CHAIRMAN, CLERK, Set.of(DocumentType.PLAN), "kế hoạch", TODAY, TODAY, "13", TODAY, null)));
        String id = authorizations.record(paper(TODAY, TODAY, DocumentType.PLAN));

        signedInAs(OFFICER);
        assertThat(authorizations.visible()).hasSize(1);
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> authorizations.withdraw(id));
        signedInAs("vphu.van-thu");
        assertThat(authorizations.keptUnits()).isEmpty();
    }

    @Test
    void refusesAPaperThatCannotBe() {
        assertRefused(
                "types", "directive.rule.authorization-without-type", () -> authorizations.record(paper(TODAY, TODAY)));
        assertRefused(
                "to",
                "directive.rule.authorization-days",
                () -> authorizations.record(paper(TODAY, TODAY.minusDays(1), DocumentType.PLAN)));
        assertRefused(
                "from",
                "directive.rule.authorization-before-paper",
                () -> authorizations.record(paper(LocalDate.of(2017, 5, 19), TODAY, DocumentType.PLAN)));
        assertRefused(
                "toPosition",
                "directive.rule.authorization-elsewhere",
                () -> authorizations.record(new RecordSigningAuthorization(
                        CHAIRMAN, "hnd.chu-tich", Set.of(DocumentType.PLAN), "x", TODAY, TODAY, "13", TODAY, null)));
        authorizations.record(paper(TODAY, TODAY, DocumentType.PLAN));
        assertRefused(
                "paperNumber",
                "directive.rule.authorization-twice",
                () -> authorizations.record(paper(TODAY, TODAY, DocumentType.REPORT)));
    }

    private static RecordSigningAuthorization paper(LocalDate from, LocalDate to, DocumentType... types) {
        Set<DocumentType> set = EnumSet.noneOf(DocumentType.class);
        set.addAll(Arrays.asList(types));
        return new RecordSigningAuthorization(
                CHAIRMAN,
                OFFICER,
                set,
                "các kế hoạch năm 2017",
                from,
                to,
                "12/GUQ-UBND",
                LocalDate.of(2017, 5, 20),
                null);
    }

    private void signedInAs(String position) {
        List<PositionView> own = List.of(organizations.position(position).orElseThrow());
        given(user.username()).willReturn(position);
        given(user.ownPositions()).willReturn(own);
        given(user.positions()).willReturn(own);
        PositionView held = own.get(0);
        TestAccess.signIn(
                user,
                TestAccess.of(TestAccess.standing(position, held.unitId(), roleOf(held))),
                inHisOwnRight(position));
    }

    private static Role roleOf(PositionView held) {
        if (held.roles().contains(PositionRole.CLERK)) {
            return Role.CLERK;
        }
        return held.roles().contains(PositionRole.LEADER) ? Role.LEADER : Role.OFFICER;
    }

    private Actor inHisOwnRight(String position) {
        PositionView view = organizations.position(position).orElseThrow();
        return new Actor(position, "Đồng chí", position, view.label(), view.unitId());
    }

    private Actor standingIn(String own, String position) {
        PositionView view = organizations.position(position).orElseThrow();
        PositionView ownView = organizations.position(own).orElseThrow();
        return new Actor(
                own,
                "Đồng chí",
                position,
                ownView.name() + " thay " + view.label(),
                view.unitId(),
                new Actor.Own(own, ownView.label()));
    }

    private static void assertRefused(String field, String key, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }
}
