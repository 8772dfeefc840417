package vn.chidao.directive;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Right;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.AccessRefused;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;
import vn.chidao.workflow.AttachmentStore;

/**
 * Written authorisations to sign "thừa ủy quyền": entered by the organisation's clerk or leader in a position of his
 * own, from its leader to a position in it or directly below, never for whoever enters them. Party bodies have none.
 */
@Service
@Transactional
public class SigningAuthorizations {

    private final SigningAuthorizationTable table;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SigningAuthorizations(
            SigningAuthorizationTable table,
            OrganizationDirectory organizations,
            AttachmentStore files,
            CurrentUser user,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.organizations = organizations;
        this.files = files;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Enters an authorisation and answers with its id.
     *
     * @throws BusinessRuleViolation at the field that does not fit: both positions, types, days, paper
     * @throws AccessRefused when it would be for an organisation whose authorisations he does not keep
     */
    public String record(RecordSigningAuthorization command) {
        if (organizations
                .position(command.fromPositionId())
                .filter(position -> !keptUnits().contains(position.unitId()))
                .isPresent()) {
            throw new AccessRefused("directive.refused.authorizations");
        }
        PositionView from = leaders().stream()
                .filter(position -> position.id().equals(command.fromPositionId()))
                .findFirst()
                .orElseThrow(
                        () -> BusinessRuleViolation.at("fromPosition", "directive.rule.authorization-not-by-leader"));
        check(command, from);
        String id = UUID.randomUUID().toString();
        if (!table.insert(id, from.unitId(), command, user.username(), clock.instant())) {
            throw BusinessRuleViolation.at(
                    "paperNumber",
                    "directive.rule.authorization-twice",
                    command.paperNumber().strip());
        }
        SigningAuthorizationView recorded = require(id);
        events.publishEvent(new SigningAuthorizationRecorded(
                id, from.unitId(), recorded.paper(), recorded.fromPositionName(), recorded.toPositionName()));
        return id;
    }

    /** From now on nobody signs by it; what has been signed stays signed. */
    public void withdraw(String id) {
        SigningAuthorizationView authorization = table.find(id)
                .filter(found -> units().contains(found.unitId()))
                .orElseThrow(() -> new NotFound("signing authorization", id));
        if (!keptUnits().contains(authorization.unitId())) {
            throw new AccessRefused("directive.refused.authorizations");
        }
        if (authorization.isOverOn(clock.today()) || !table.withdraw(id, user.username(), clock.instant())) {
            throw BusinessRuleViolation.of("directive.rule.authorization-over");
        }
        events.publishEvent(new SigningAuthorizationWithdrawn(id, authorization.unitId(), authorization.paper()));
    }

    /** Those of the organisations in which the person signed in works, latest first. */
    @Transactional(readOnly = true)
    public List<SigningAuthorizationView> visible() {
        return table.ofUnits(units());
    }

    /** The organisations whose authorisations he enters and withdraws. */
    @Transactional(readOnly = true)
    public Set<String> keptUnits() {
        return user.asker().unitsWith(Right.KEEP_AUTHORIZATION).stream()
                .filter(unitId -> allowsAuthority(organizations.require(unitId)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The positions that may authorise, in those organisations. */
    @Transactional(readOnly = true)
    public List<PositionView> leaders() {
        return keptUnits().stream()
                .sorted()
                .flatMap(unitId -> organizations.positionsOf(unitId).stream())
                .filter(SigningAuthorizations::isLeader)
                .toList();
    }

    /** The positions that may be authorised: in those organisations and directly below them. */
    @Transactional(readOnly = true)
    public List<PositionView> receivers() {
        return keptUnits().stream()
                .sorted()
                .flatMap(this::receiversOf)
                .distinct()
                .toList();
    }

    private void check(RecordSigningAuthorization command, PositionView from) {
        if (command.toPositionId().equals(from.id())
                || receiversOf(from.unitId()).noneMatch(to -> to.id().equals(command.toPositionId()))) {
            throw BusinessRuleViolation.at("toPosition", "directive.rule.authorization-elsewhere", from.unitName());
        }
        if (user.ownPositions().stream().anyMatch(own -> own.id().equals(command.toPositionId()))) {
            throw BusinessRuleViolation.at("toPosition", "directive.rule.authorization-for-oneself");
        }
        if (command.types().isEmpty()) {
            throw BusinessRuleViolation.at("types", "directive.rule.authorization-without-type");
        }
        if (command.paperDate().isAfter(clock.today())) {
            throw BusinessRuleViolation.at("paperDate", "directive.rule.authorization-paper-in-future");
        }
        if (command.from().isBefore(command.paperDate())) {
            throw BusinessRuleViolation.at(
                    "from", "directive.rule.authorization-before-paper", Days.written(command.paperDate()));
        }
        if (command.to().isBefore(command.from()) || command.to().isBefore(clock.today())) {
            throw BusinessRuleViolation.at("to", "directive.rule.authorization-days");
        }
        if (command.fileId() != null && files.find(command.fileId()).isEmpty()) {
            throw BusinessRuleViolation.at("file", "directive.rule.file-unknown");
        }
    }

    private SigningAuthorizationView require(String id) {
        return table.find(id).orElseThrow(() -> new NotFound("signing authorization", id));
    }

    private Set<String> units() {
        return user.asker().unitsWith(Right.READ_AUTHORIZATION);
    }

    private Stream<PositionView> receiversOf(String unitId) {
        return Stream.concat(
                        Stream.of(unitId),
                        organizations.children(unitId).stream().map(UnitView::id))
                .flatMap(each -> organizations.positionsOf(each).stream());
    }

    private static boolean isLeader(PositionView position) {
        return position.roles().contains(PositionRole.LEADER);
    }

    private static boolean allowsAuthority(UnitView unit) {
        return SignatureCapacity.allowedFor(unit).contains(SignatureCapacity.BY_AUTHORITY);
    }
}
