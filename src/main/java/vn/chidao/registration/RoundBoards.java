package vn.chidao.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chidao.household.HouseholdCatalog;
import vn.chidao.household.SettlementCounts;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.ContentArea;

/** Puts a round together for the consultation ("tránh chồng chéo, không bỏ sót"). It shows; people decide. */
@Component
public class RoundBoards {

    private static final String FRONT_COMMITTEE = "FRONT_COMMITTEE";

    private final Settlements settlements;
    private final HouseholdCatalog households;
    private final OrganizationDirectory organization;

    RoundBoards(Settlements settlements, HouseholdCatalog households, OrganizationDirectory organization) {
        this.settlements = settlements;
        this.households = households;
        this.organization = organization;
    }

    /** The board of one lead's round. {@code sheets} are those of that lead and year which the reader may see. */
    public RoundBoard of(String leadUnitId, int year, Collection<SheetView> sheets) {
        List<Claim> claims = sheets.stream()
                .filter(sheet -> sheet.status().isClaim())
                .flatMap(sheet -> sheet.lines().stream()
                        .map(line ->
                                new Claim(sheet.id(), sheet.directiveId(), sheet.unitId(), sheet.unitName(), line)))
                .toList();
        List<Overlap> overlaps = overlaps(claims);
        Set<Claim> overlapping = new HashSet<>();
        overlaps.forEach(overlap -> overlapping.addAll(List.of(overlap.ours(), overlap.theirs())));
        List<UnitView> within = settlementsOf(leadUnitId);
        return new RoundBoard(
                leadUnitId,
                organization.nameOf(leadUnitId),
                year,
                sheets.stream().map(sheet -> row(sheet, claims, overlapping)).toList(),
                overlaps,
                OverlapCheck.gaps(claims),
                placesWithout(leadUnitId, claims),
                unhelped(within, year),
                shared(within, year));
    }

    /** Each pair once: of two claims the one that comes first is "ours". */
    private static List<Overlap> overlaps(List<Claim> claims) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            overlaps.addAll(OverlapCheck.between(List.of(claims.get(i)), claims.subList(i + 1, claims.size())));
        }
        return overlaps;
    }

    private RoundBoard.Row row(SheetView sheet, List<Claim> claims, Set<Claim> overlapping) {
        Map<ContentArea, List<RoundBoard.Cell>> cells = new EnumMap<>(ContentArea.class);
        claims.stream()
                .filter(claim -> claim.sheetId().equals(sheet.id()))
                .forEach(claim -> cells.computeIfAbsent(claim.line().content(), any -> new ArrayList<>())
                        .add(cell(sheet.lines().indexOf(claim.line()), claim, overlapping.contains(claim))));
        return new RoundBoard.Row(sheet, cells);
    }

    private RoundBoard.Cell cell(int position, Claim claim, boolean overlapping) {
        String area = claim.line().residentialAreaId();
        return new RoundBoard.Cell(
                position,
                claim.line().title(),
                claim.line().kind(),
                area == null ? "" : organization.nameOf(area),
                overlapping);
    }

    private List<UnitView> communesOf(String leadUnitId) {
        return organization.children(leadUnitId).stream()
                .filter(unit -> FRONT_COMMITTEE.equals(unit.kind()))
                .toList();
    }

    /** Those of the lead's communes; of a commune's own lead its own. */
    private List<UnitView> settlementsOf(String leadUnitId) {
        List<String> territories = new ArrayList<>(List.of(leadUnitId));
        communesOf(leadUnitId).stream().map(UnitView::id).forEach(territories::add);
        return settlements.all().stream()
                .filter(area -> territories.stream().anyMatch(unit -> organization.areTogether(unit, area.id())))
                .toList();
    }

    private List<RoundBoard.Place> placesWithout(String leadUnitId, List<Claim> claims) {
        List<String> named = claims.stream()
                .map(claim -> claim.line().residentialAreaId())
                .filter(area -> area != null)
                .distinct()
                .toList();
        return communesOf(leadUnitId).stream()
                .filter(commune -> named.stream().noneMatch(area -> organization.areTogether(commune.id(), area)))
                .map(commune -> new RoundBoard.Place(commune.id(), commune.name()))
                .toList();
    }

    private List<RoundBoard.Unhelped> unhelped(List<UnitView> within, int year) {
        return households.countsOf(within.stream().map(UnitView::id).toList(), households.yearOf(year)).stream()
                .filter(counts -> unhelpedOf(counts) > 0)
                .map(counts -> new RoundBoard.Unhelped(
                        counts.settlementId(), organization.nameOf(counts.settlementId()), unhelpedOf(counts)))
                .toList();
    }

    private List<RoundBoard.Shared> shared(List<UnitView> within, int year) {
        return households.sharedIn(within.stream().map(UnitView::id).toList(), households.yearOf(year)).stream()
                .map(help -> new RoundBoard.Shared(
                        help.settlementId(),
                        organization.nameOf(help.settlementId()),
                        help.households(),
                        help.unitIds().stream().map(organization::nameOf).toList()))
                .toList();
    }

    private static int unhelpedOf(SettlementCounts counts) {
        return counts.poor() - counts.poorHelped() + counts.nearPoor() - counts.nearPoorHelped();
    }
}
