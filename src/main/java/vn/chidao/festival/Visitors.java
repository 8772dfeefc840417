package vn.chidao.festival;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.directive.Words;
import vn.chidao.organization.HolderView;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Folded;

/** Who the people are that are sent: found by name, called by name and office as on the day of the festival. */
@Component
public class Visitors {

    private static final int SHOWN = 30;

    private final OrganizationDirectory organizations;
    private final Words words;
    private final BusinessClock clock;

    Visitors(OrganizationDirectory organizations, Words words, BusinessClock clock) {
        this.organizations = organizations;
        this.words = words;
        this.clock = clock;
    }

    /** Somebody who is sent, and on which day. */
    record Sent(Visitor visitor, LocalDate day) {}

    /** By name and office: "Nguyễn Văn An, Chủ tịch, UBND huyện"; says so where nobody holds the position that day. */
    public String label(Visitor visitor, LocalDate day) {
        return labels(List.of(new Sent(visitor, day))).values().iterator().next();
    }

    /** As {@link #label} for many: one query for each day, however many there are. */
    Map<Sent, String> labels(List<Sent> sent) {
        Map<LocalDate, Map<String, List<HolderView>>> holders = holders(sent);
        Map<String, PositionView> positions = holders.isEmpty()
                ? Map.of()
                : organizations.positions().stream().collect(Collectors.toMap(PositionView::id, Function.identity()));
        Map<Sent, String> labels = new HashMap<>();
        for (Sent each : sent) {
            labels.computeIfAbsent(each, any -> labelOf(each, positions, holders));
        }
        return labels;
    }

    /** What the positions and their holders are called, by their ids, in this order. */
    public Map<String, String> ofPositions(Collection<String> positionIds, LocalDate day) {
        Map<Sent, String> labels = labels(positionIds.stream()
                .map(id -> new Sent(Visitor.holderOf(id), day))
                .toList());
        Map<String, String> named = new LinkedHashMap<>();
        positionIds.forEach(id -> named.put(id, String.valueOf(labels.get(new Sent(Visitor.holderOf(id), day)))));
        return named;
    }

    /** Whose positions of today these are. */
    public Set<String> unitsOf(Collection<String> positionIds) {
        return organizations.positions().stream()
                .filter(position -> positionIds.contains(position.id()))
                .map(PositionView::unitId)
                .collect(Collectors.toSet());
    }

    private String labelOf(
            Sent sent, Map<String, PositionView> positions, Map<LocalDate, Map<String, List<HolderView>>> holders) {
        String positionId = sent.visitor().positionId();
        if (positionId == null) {
            return words.of(
                    "festival.visitor",
                    String.valueOf(sent.visitor().name()),
                    String.valueOf(sent.visitor().office()));
        }
        PositionView known = positions.get(positionId);
        String office = known != null
                ? known.label()
                : organizations.position(positionId).map(PositionView::label).orElse(positionId);
        return holders.getOrDefault(sent.day(), Map.of()).getOrDefault(positionId, List.of()).stream()
                .findFirst()
                .map(holder -> words.of("festival.visitor", holder.personName(), office))
                .orElseGet(() -> words.of("festival.visitor.vacant", office));
    }

    /**
     * Positions of today by their name, their organisation's or their holder's, whatever case and diacritics, the first
     * of them: what they and their holders are called, by their ids.
     *
     * @param chosen left out, because they have been chosen
     */
    public Map<String, String> named(String text, LocalDate day, Set<String> chosen) {
        List<PositionView> positions = organizations.positions();
        Map<String, List<HolderView>> holders =
                organizations.holders(positions.stream().map(PositionView::id).toList(), clock.today());
        Map<String, String> units = organizations.namesOf(
                positions.stream().map(PositionView::unitId).collect(Collectors.toSet()), clock.today());
        List<Sent> found = positions.stream()
                .filter(position -> !chosen.contains(position.id()))
                .filter(position -> Folded.contains(
                        Stream.concat(
                                        Stream.of(position.label(), units.getOrDefault(position.unitId(), "")),
                                        holders.getOrDefault(position.id(), List.of()).stream()
                                                .map(HolderView::personName))
                                .collect(Collectors.joining(" ")),
                        text))
                .limit(SHOWN)
                .map(position -> new Sent(Visitor.holderOf(position.id()), day))
                .toList();
        Map<Sent, String> labels = labels(found);
        Map<String, String> named = new LinkedHashMap<>();
        found.forEach(each -> named.put(String.valueOf(each.visitor().positionId()), labels.get(each)));
        return named;
    }

    /**
     * Whose person he is: the organisation of his position, else whoever sends him.
     *
     * @throws BusinessRuleViolation at the field where there is no such position today
     */
    String unitOf(String field, Visitor visitor, String assigningUnitId) {
        String positionId = visitor.positionId();
        if (positionId == null) {
            return assigningUnitId;
        }
        return organizations
                .position(positionId)
                .filter(position -> organizations.positionsOf(position.unitId()).stream()
                        .anyMatch(each -> each.id().equals(positionId)))
                .map(PositionView::unitId)
                .orElseThrow(() -> BusinessRuleViolation.at(field, "festival.rule.position-unknown"));
    }

    /** What tells one person from another: two positions held by one person have something in common. */
    Map<Sent, Set<String>> identities(List<Sent> sent) {
        Map<LocalDate, Map<String, List<HolderView>>> holders = holders(sent);
        Map<Sent, Set<String>> identities = new HashMap<>();
        for (Sent each : sent) {
            Set<String> own = identities.computeIfAbsent(each, any -> new HashSet<>());
            own.add(each.visitor().key());
            holders
                    .getOrDefault(each.day(), Map.of())
                    .getOrDefault(String.valueOf(each.visitor().positionId()), List.of())
                    .stream()
                    .filter(holder -> !holder.acting())
                    .forEach(holder -> own.add("person:" + holder.personId()));
        }
        return identities;
    }

    /** By day and position. */
    private Map<LocalDate, Map<String, List<HolderView>>> holders(List<Sent> sent) {
        Map<LocalDate, Set<String>> asked = new HashMap<>();
        sent.forEach(each -> {
            if (each.visitor().positionId() != null) {
                asked.computeIfAbsent(each.day(), any -> new HashSet<>())
                        .add(each.visitor().positionId());
            }
        });
        Map<LocalDate, Map<String, List<HolderView>>> holders = new HashMap<>();
        asked.forEach((day, ids) -> holders.put(day, organizations.holders(ids, day)));
        return holders;
    }
}
