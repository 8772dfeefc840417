package vn.chidao.reporting;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.access.Asker;
import vn.chidao.access.Reach;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.DirectiveSight;
import vn.chidao.directive.DirectiveView;

/**
 * Whose a report is: the unit's and its receivers', followed by the bodies that follow the directive up, receive its
 * reports or conclude on it, for these open a figure down to its sources.
 */
@Component
public class ReportSight {

    private final DirectiveCatalog directives;
    private final DirectiveSight directiveSight;

    ReportSight(DirectiveCatalog directives, DirectiveSight directiveSight) {
        this.directives = directives;
        this.directiveSight = directiveSight;
    }

    /** A report on a directive of limited circulation is closed to who may not read the directive. */
    public boolean isOpenTo(Asker asker, ReportView report) {
        if (directiveSight.limited().contains(report.directiveId())
                && !directiveSight.isOpenTo(asker, report.directiveId())) {
            return false;
        }
        Thing own = Thing.of(Stream.concat(Stream.of(report.actingUnitId()), report.receiverUnitIds().stream())
                .toList());
        return asker.may(
                Right.READ_REPORT,
                directives
                        .find(report.directiveId())
                        .map(directive -> own.followedBy(
                                directive.followUpUnitId(),
                                directive.reportReceiverUnitId(),
                                directive.concludingUnitId()))
                        .orElse(own));
    }

    /** What a list may show: reports of or to these units, and all on these directives, none on the closed ones. */
    record Scope(boolean everywhere, Set<String> unitIds, Set<String> directiveIds, Set<String> closedDirectiveIds) {

        Set<String> closed() {
            return closedDirectiveIds.isEmpty() ? Set.of("") : closedDirectiveIds;
        }

        Set<String> units() {
            return unitIds.isEmpty() ? Set.of("") : unitIds;
        }

        Set<String> onDirectives() {
            return directiveIds.isEmpty() ? Set.of("") : directiveIds;
        }
    }

    Scope scopeOf(Asker asker) {
        Reach reach = asker.reach(Right.READ_REPORT);
        Set<String> closed = new HashSet<>(directiveSight.limited());
        if (!closed.isEmpty()) {
            closed.removeAll(directiveSight.of(asker));
        }
        if (reach.everywhere()) {
            return new Scope(true, Set.of(), Set.of(), closed);
        }
        Set<String> units = asker.units();
        return new Scope(
                false,
                reach.unitIds(),
                directives.all().stream()
                        .filter(directive -> bodiesOf(directive).anyMatch(units::contains))
                        .map(DirectiveView::id)
                        .collect(Collectors.toSet()),
                closed);
    }

    private static Stream<String> bodiesOf(DirectiveView directive) {
        return Stream.of(directive.followUpUnitId(), directive.reportReceiverUnitId(), directive.concludingUnitId())
                .filter(Objects::nonNull);
    }
}
