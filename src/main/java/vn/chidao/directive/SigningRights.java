package vn.chidao.directive;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.DocumentType;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Whether somebody may sign in an organisation's name. Standing in for its leader lets nobody sign: a substitute signs
 * only by a written authorisation, and for a Party committee only as a member of it (DOMAIN 1.5).
 */
@Service
@Transactional(readOnly = true)
public class SigningRights {

    private static final Set<PositionRole> LEADERS = Set.of(PositionRole.LEADER, PositionRole.DEPUTY_LEADER);

    private final SigningAuthorizationTable authorizations;
    private final OrganizationDirectory organizations;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SigningRights(
            SigningAuthorizationTable authorizations,
            OrganizationDirectory organizations,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.authorizations = authorizations;
        this.organizations = organizations;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Somebody lets a report or a conclusion go out, or a joint programme come about, in the organisation's name; where he
     * does so by the authority of a paper, that goes on record.
     *
     * @param directiveId the directive it serves, or null
     * @param subject what goes out, as people call it
     * @throws BusinessRuleViolation at {@code decision} when a substitute has no such paper, or may not sign at all
     */
    @Transactional
    public void signOff(Actor signer, String unitId, DocumentType type, @Nullable String directiveId, String subject) {
        require(signer, unitId, type, "decision")
                .ifPresent(paper -> events.publishEvent(
                        new SignedByAuthority(paper.id(), directiveId, unitId, subject, paper.paper())));
    }

    /** The paper by which a substitute signs; empty for whoever signs in his own right. */
    private Optional<SigningAuthorizationView> require(Actor signer, String unitId, DocumentType type, String field) {
        if (!signer.isSubstitute()) {
            return Optional.empty();
        }
        UnitView unit = organizations.require(unitId);
        if (unit.isPartyCollective()) {
            if (!isMember(signer, unit)) {
                throw BusinessRuleViolation.at(field, "directive.rule.collective-signed-by-members", unit.name());
            }
            return Optional.empty();
        }
        return Optional.of(paper(signer, unitId, type)
                .orElseThrow(() -> BusinessRuleViolation.at(
                        field, "directive.rule.no-signing-authorization", String.valueOf(signer.positionName()))));
    }

    /**
     * The paper by which somebody signs in this capacity, empty where he needs none: a substitute signs by authority
     * and not otherwise, and nobody by authority without a paper.
     *
     * @throws BusinessRuleViolation at {@code capacity}
     */
    Optional<SigningAuthorizationView> require(
            Actor signer, String unitId, DocumentType type, SignatureCapacity capacity) {
        if (capacity == SignatureCapacity.BY_AUTHORITY && !signer.isSubstitute()) {
            return Optional.of(paper(signer, unitId, type)
                    .orElseThrow(() -> BusinessRuleViolation.at("capacity", "directive.rule.authority-without-paper")));
        }
        Optional<SigningAuthorizationView> paper = require(signer, unitId, type, "capacity");
        if (!signer.isSubstitute()) {
            requireRank(signer, capacity);
        }
        if (paper.isPresent() && capacity != SignatureCapacity.BY_AUTHORITY) {
            throw BusinessRuleViolation.at(
                    "capacity",
                    "directive.rule.substitute-signs-by-authority",
                    paper.get().paper());
        }
        return paper;
    }

    /** The head does not sign for himself, and his deputy not as if he were the head (NĐ 30/2020/NĐ-CP, art. 13). */
    private void requireRank(Actor signer, SignatureCapacity capacity) {
        Set<PositionRole> roles = signer.positionId() == null
                ? Set.of()
                : organizations
                        .position(signer.positionId())
                        .map(PositionView::roles)
                        .orElse(Set.of());
        boolean head = roles.contains(PositionRole.LEADER);
        if (head && capacity == SignatureCapacity.FOR_THE_HEAD) {
            throw BusinessRuleViolation.at("capacity", "directive.rule.head-signs-himself");
        }
        if (!head && capacity == SignatureCapacity.IN_OWN_RIGHT) {
            throw BusinessRuleViolation.at("capacity", "directive.rule.deputy-signs-for-the-head");
        }
    }

    /** The paper that lets this person sign such a document by authority today: a substitute, for whom he stands in. */
    public Optional<SigningAuthorizationView> paper(Actor signer, String unitId, DocumentType type) {
        String own = signer.own() == null ? signer.positionId() : signer.own().positionId();
        if (own == null
                || !SignatureCapacity.allowedFor(organizations.require(unitId))
                        .contains(SignatureCapacity.BY_AUTHORITY)) {
            return Optional.empty();
        }
        return authorizations.covering(unitId, own, type, clock.today()).stream()
                .filter(found ->
                        !signer.isSubstitute() || found.fromPositionId().equals(signer.positionId()))
                .findFirst();
    }

    /** A leader of the committee itself, of its standing board, or of the committee whose board it is. */
    private boolean isMember(Actor signer, UnitView unit) {
        Actor.Own own = signer.own();
        return own != null
                && organizations
                        .position(own.positionId())
                        .filter(position -> position.roles().stream().anyMatch(LEADERS::contains))
                        .map(PositionView::unitId)
                        .flatMap(organizations::unit)
                        .filter(ownUnit ->
                                ownUnit.id().equals(unit.id()) || isBoardOf(ownUnit, unit) || isBoardOf(unit, ownUnit))
                        .isPresent();
    }

    private static boolean isBoardOf(UnitView board, UnitView committee) {
        return board.kind().equals("STANDING_BOARD") && committee.id().equals(board.parentId());
    }
}
