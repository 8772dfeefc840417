package vn.chidao.coordination;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionRole;
import vn.chidao.organization.UnitView;

/** Who can be a party: the organisations of the lead's territory that have somebody who signs for them. */
@Component
@Transactional(readOnly = true)
public class ProgrammeParties {

    private static final Set<String> KINDS = Set.of(
            "PEOPLE_COMMITTEE", "FRONT_COMMITTEE", "FRONT_STANDING_BODY", "MEMBER_ORGANIZATION", "POLICE", "MILITARY");

    private final OrganizationDirectory organizations;

    ProgrammeParties(OrganizationDirectory organizations) {
        this.organizations = organizations;
    }

    /** A party that may be chosen. */
    public record Choice(String unitId, String name) {}

    /** Whom this lead can conclude a programme with today, itself first. */
    public List<Choice> choosable(String leadUnitId) {
        Map<String, Choice> found = new LinkedHashMap<>();
        found.put(leadUnitId, new Choice(leadUnitId, organizations.nameOf(leadUnitId)));
        organizations.together(leadUnitId).stream()
                .filter(unit -> KINDS.contains(unit.kind()))
                .filter(this::hasSigner)
                .forEach(unit -> found.putIfAbsent(unit.id(), new Choice(unit.id(), unit.name())));
        return List.copyOf(found.values());
    }

    /** Whom the lead may name in the next wording: the parties there are, and until it is in force others. */
    public List<Choice> choosable(ProgrammeView programme) {
        Map<String, Choice> found = new LinkedHashMap<>();
        programme.parties().forEach(party -> found.put(party.unitId(), new Choice(party.unitId(), party.name())));
        if (programme.versionInForce() == null) {
            choosable(programme.leadUnitId()).stream()
                    .filter(choice -> programme.parties().stream()
                            .noneMatch(party -> party.actingUnitId().equals(choice.unitId())))
                    .forEach(choice -> found.putIfAbsent(choice.unitId(), choice));
        }
        return List.copyOf(found.values());
    }

    private boolean hasSigner(UnitView unit) {
        return !organizations.positions(unit.id(), PositionRole.LEADER).isEmpty();
    }
}
