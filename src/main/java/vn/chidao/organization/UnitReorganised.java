package vn.chidao.organization;

import java.util.stream.Collectors;
import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A reorganisation has been carried out on one organisation; stands in that organisation's chain. */
public record UnitReorganised(
        String reorganisationId, ChangeKind kind, String unitId, String unitName, String successors, String basis)
        implements RecordedAct {

    static UnitReorganised of(Reorganisation plan, UnitChange change, OrganizationDirectory directory) {
        return new UnitReorganised(
                plan.id(),
                change.kind(),
                change.unitId(),
                directory.nameOf(change.unitId()),
                change.successors().stream().map(directory::nameOf).collect(Collectors.joining("; ")),
                plan.basis());
    }

    @Override
    public Facts facts() {
        return new Facts(
                "UNIT_REORGANISED",
                "organization",
                unitId,
                null,
                unitId,
                successors.isEmpty()
                        ? Phrase.of("organization.act.unit-reorganised", unitName, basis)
                        : Phrase.of("organization.act.unit-reorganised-to", unitName, basis, successors),
                null);
    }
}
