package vn.chidao.directive;

import org.springframework.stereotype.Component;
import vn.chidao.access.Thing;

/**
 * Whose it is what an organisation does, reports and hands in for a directive: its own, followed up by the bodies of the
 * directive, those who made it, who follow it up, receive its reports and conclude on it. That all see how far a
 * directive in force has come does not open one organisation's papers to its neighbours.
 */
@Component
public class DirectiveWork {

    private final DirectiveCatalog directives;

    DirectiveWork(DirectiveCatalog directives) {
        this.directives = directives;
    }

    /** As far as access is concerned: this organisation's work for this directive. */
    public Thing of(String directiveId, String unitId) {
        Thing own = Thing.of(unitId);
        return directives
                .find(directiveId)
                .map(directive -> own.followedBy(
                        directive.issuerUnitId(),
                        directive.draftingUnitId(),
                        directive.officeUnitId(),
                        directive.signingUnitId(),
                        directive.followUpUnitId(),
                        directive.reportReceiverUnitId(),
                        directive.concludingUnitId()))
                .orElse(own);
    }
}
