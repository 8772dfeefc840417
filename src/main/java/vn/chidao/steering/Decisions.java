package vn.chidao.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;
import vn.chidao.directive.Texts;
import vn.chidao.directive.Words;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.steering.SteeringCommittee.Taken;
import vn.chidao.workflow.AttachmentStore;

/** Looks up what a decision names: the document itself where the product has it, and positions as they are on its day. */
@Component
class Decisions {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_ISSUER = 200;

    private final DirectiveCatalog directives;
    private final DirectiveSight sight;
    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final Words words;

    Decisions(
            DirectiveCatalog directives,
            DirectiveSight sight,
            OrganizationDirectory organizations,
            AttachmentStore files,
            Words words) {
        this.directives = directives;
        this.sight = sight;
        this.organizations = organizations;
        this.files = files;
        this.words = words;
    }

    /**
     * A document of the product that whoever acts may read, found by number and day, is the paper itself; any other needs
     * its copy.
     */
    Decision find(DecisionTyped typed, @Nullable LocalDate effectiveOn) {
        String number = Typing.required(typed.number(), "number", "steering.rule.number-required", LONGEST_NUMBER);
        LocalDate issuedOn = Typing.day(typed.issuedOn(), "issuedOn");
        Optional<DirectiveView> known = directives
                .citedAs(number, issuedOn)
                .filter(id -> sight.visible().contains(id))
                .flatMap(directives::find);
        String issuer = known.map(DirectiveView::issuerName)
                .orElseGet(() ->
                        Typing.required(typed.issuer(), "issuer", "steering.rule.issuer-required", LONGEST_ISSUER));
        String fileId = Texts.blankToNull(typed.fileId());
        if (fileId == null && known.isEmpty()) {
            throw BusinessRuleViolation.at("file", "steering.rule.file-required");
        }
        if (fileId != null && !files.isUsable(fileId)) {
            throw BusinessRuleViolation.at("file", "directive.rule.file-unknown");
        }
        return new Decision(
                Typing.day(effectiveOn, "effectiveOn"),
                number,
                issuedOn,
                issuer,
                known.map(DirectiveView::id).orElse(null),
                fileId);
    }

    /** "Quyết định số 12-QĐ/TU ngày 5/4/2018 của Tỉnh ủy". */
    String cited(Decision decision) {
        return words.of(
                "steering.decision.cited", decision.number(), Days.cited(decision.issuedOn()), decision.issuer());
    }

    /** @throws BusinessRuleViolation at the row, for a position or an organisation that does not exist on that day */
    List<Taken> taken(List<NewSeat> seats, LocalDate on) {
        return seats.stream().map(seat -> new Taken(seat, unitOf(seat, on))).toList();
    }

    private String unitOf(NewSeat seat, LocalDate on) {
        String body = seat.leadershipOf();
        if (body != null) {
            return organizations
                    .unit(body, on)
                    .orElseThrow(() -> unknown(seat, on))
                    .id();
        }
        String positionId = String.valueOf(seat.positionId());
        return organizations
                .position(positionId)
                .filter(position -> exists(position, on))
                .map(PositionView::unitId)
                .orElseThrow(() -> unknown(seat, on));
    }

    /** Whether a position is there on a day. */
    boolean exists(PositionView position, LocalDate on) {
        return organizations.positionsOf(position.unitId(), on).stream()
                .anyMatch(each -> each.id().equals(position.id()));
    }

    private static BusinessRuleViolation unknown(NewSeat seat, LocalDate on) {
        return BusinessRuleViolation.at(seat.field() + ".key", "steering.rule.position-unknown", Days.written(on));
    }
}
