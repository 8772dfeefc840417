package vn.chidao.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chidao.directive.DirectiveCatalog;
import vn.chidao.directive.Words;
import vn.chidao.obligation.ArisingObligation;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.organization.Heirs;
import vn.chidao.organization.OrganizationDirectory;

/** Makes obligations of what a meeting concluded: whoever stands in the named organisation's place by then is bound. */
@Component
class ConclusionBindings {

    private final ObligationManagement obligations;
    private final DirectiveCatalog directives;
    private final OrganizationDirectory organizations;
    private final Words words;

    ConclusionBindings(
            ObligationManagement obligations,
            DirectiveCatalog directives,
            OrganizationDirectory organizations,
            Words words) {
        this.obligations = obligations;
        this.directives = directives;
        this.organizations = organizations;
        this.words = words;
    }

    /**
     * The ids of the obligations, in the order of the conclusions; null where nobody is left who could be bound, or the
     * directive does not bind any more.
     */
    List<@Nullable String> of(SteeringCommittee committee, SteeringMeeting meeting, LocalDate today) {
        boolean inForce = directives.require(committee.directiveId()).isInForce();
        List<@Nullable String> ids = new ArrayList<>();
        for (Conclusion asked : meeting.conclusions()) {
            List<String> bound = Heirs.of(organizations, asked.unitId(), today).stream()
                    .filter(unit -> organizations.unit(unit, today).isPresent())
                    .toList();
            ids.add(
                    !inForce || bound.isEmpty()
                            ? null
                            : obligations.arise(new ArisingObligation(
                                    committee.obligationId(),
                                    codeOf(committee, meeting.year(), meeting.number(), ids.size() + 1),
                                    asked.text(),
                                    words.of(
                                            "steering.conclusion.action",
                                            meeting.number(),
                                            String.valueOf(meeting.year()),
                                            committee.name(),
                                            asked.text()),
                                    bound.stream().map(organizations::nameOf).collect(Collectors.joining("; ")),
                                    bound.stream().map(unit -> "unit:" + unit).collect(Collectors.joining(", ")),
                                    asked.dueOn())));
        }
        return ids;
    }

    /** BCD2018-1-2 for the second conclusion of the first meeting of 2018; BCD2-2018-1-2 of the directive's second committee. */
    static String codeOf(SteeringCommittee committee, int year, int meeting, int conclusion) {
        return "BCD" + (committee.ordinal() == 1 ? "" : committee.ordinal() + "-") + year + "-" + meeting + "-"
                + conclusion;
    }
}
