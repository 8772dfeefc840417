package vn.chidao.document;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessRuleViolation;

/** What stands behind the number of an organisation's documents, such as {@code CV/HU}. */
@Component
class Notations {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String STANDING_BOARD = "STANDING_BOARD";

    private final OrganizationDirectory organizations;
    private final MessageSource messages;

    Notations(OrganizationDirectory organizations, MessageSource messages) {
        this.organizations = organizations;
        this.messages = messages;
    }

    /** A standing board has no numbers of its own: its documents stand in the committee's series. */
    UnitView ownerOf(UnitView issuer) {
        return STANDING_BOARD.equals(issuer.kind()) && issuer.parentId() != null
                ? organizations.require(issuer.parentId())
                : issuer;
    }

    String of(UnitView owner, DocumentType type, NumberScope scope) {
        return scope.isCongress()
                ? type.abbreviation() + "/" + messages.getMessage("document.congress-notation", null, VIETNAMESE)
                : of(owner, type);
    }

    String of(UnitView owner, DocumentType type) {
        String own = owner.notation();
        if (own == null) {
            throw BusinessRuleViolation.of("document.rule.no-notation", owner.name());
        }
        if (NumberScope.isParty(owner)) {
            return type.abbreviation() + "/" + own;
        }
        // A State or Front letter carries no type: 635/MTTQ-BTT.
        return type == DocumentType.OFFICIAL_LETTER ? own : type.abbreviation() + "-" + own;
    }
}
