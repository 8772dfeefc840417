package vn.chidao.steering.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PositionView;
import vn.chidao.organization.UnitView;
import vn.chidao.pages.Refusals;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Folded;
import vn.chidao.steering.NewSeat;
import vn.chidao.steering.SeatRole;
import vn.chidao.workflow.AttachmentStore;
import vn.chidao.workflow.TaskFormHandler.Option;

/** Who may be chosen to sit in a committee: searched and chosen without a script; and the copy of the decision. */
@Component
class MemberChoices {

    private static final int MOST_FOUND = 30;

    private final OrganizationDirectory organizations;
    private final AttachmentStore files;
    private final Refusals refusals;

    MemberChoices(OrganizationDirectory organizations, AttachmentStore files, Refusals refusals) {
        this.organizations = organizations;
        this.files = files;
        this.refusals = refusals;
    }

    /** A row that is shown: what it is called, and which role is chosen. */
    record Row(String key, String label, @Nullable String role) {}

    /**
     * Puts the rows that were chosen and those that were found on the page.
     *
     * @param unitId for whom is searched: what is of its territory comes first
     */
    void show(CommitteeForm form, boolean searching, String unitId, Model model) {
        List<Row> rows = new ArrayList<>();
        form.rows()
                .forEach(line -> rows.add(
                        new Row(String.valueOf(line.key()), labelOf(String.valueOf(line.key())), line.role())));
        String search = form.search();
        if (searching && search != null && !search.isBlank()) {
            Map<String, String> found = find(search, unitId);
            model.addAttribute("nothingFound", found.isEmpty());
            model.addAttribute("manyFound", found.size() >= MOST_FOUND);
            found.forEach((key, label) -> {
                if (rows.stream().noneMatch(row -> row.key().equals(key))) {
                    rows.add(new Row(key, label, null));
                }
            });
        }
        model.addAttribute("rows", rows);
        model.addAttribute(
                "roles",
                Stream.of(SeatRole.values())
                        .map(role -> new Option(role.name(), refusals.text("SeatRole." + role)))
                        .toList());
        model.addAttribute(
                "fileName",
                !StringUtils.hasText(form.fileId())
                        ? null
                        : files.find(String.valueOf(form.fileId()))
                                .map(AttachmentStore.StoredFile::fileName)
                                .orElse(null));
    }

    /** Positions, and organisations by their leadership, with all these words in their names. */
    private Map<String, String> find(String search, String unitId) {
        String[] wanted = Folded.fold(search).split("\\s+");
        Set<String> near =
                organizations.together(unitId).stream().map(UnitView::id).collect(Collectors.toSet());
        Map<String, String> names = organizations.units().stream()
                .collect(Collectors.toMap(UnitView::id, UnitView::name, (first, again) -> first));
        Stream<Found> positions = organizations.positions().stream().map(position -> {
            String label = labelOf(position, names.getOrDefault(position.unitId(), position.unitName()));
            return new Found(
                    NewSeat.keyOfPosition(position.id()),
                    label,
                    label + " " + position.unitName(),
                    near.contains(position.unitId()));
        });
        Stream<Found> bodies = organizations.units().stream()
                .map(unit -> new Found(
                        NewSeat.keyOfLeadership(unit.id()),
                        leadershipOf(unit),
                        leadershipOf(unit) + " " + unit.shortName(),
                        near.contains(unit.id())));
        Map<String, String> found = new LinkedHashMap<>();
        Stream.concat(positions, bodies)
                .filter(each -> hasAll(each.words(), wanted))
                .sorted(Comparator.comparing(each -> !each.near()))
                .limit(MOST_FOUND)
                .forEach(each -> found.put(each.key(), each.label()));
        return found;
    }

    /** @param words in which is searched: people know organisations by their short names too */
    private record Found(String key, String label, String words, boolean near) {}

    private static String labelOf(PositionView position, String unitName) {
        return position.name() + ", " + unitName;
    }

    private static boolean hasAll(String label, String... wanted) {
        String folded = Folded.fold(label);
        return Stream.of(wanted).allMatch(folded::contains);
    }

    private String labelOf(String key) {
        NewSeat seat = NewSeat.of("", SeatRole.MEMBER, key);
        String body = seat.leadershipOf();
        if (body != null) {
            return organizations.unit(body).map(this::leadershipOf).orElse(body);
        }
        String position = String.valueOf(seat.positionId());
        return organizations
                .position(position)
                .map(known -> labelOf(known, organizations.nameOf(known.unitId())))
                .orElse(position);
    }

    private String leadershipOf(UnitView unit) {
        return refusals.text("steering.seat.leadership-of", unit.name());
    }

    /** The file just sent, else the one that was kept from the try before. */
    @Nullable
    String file(@Nullable MultipartFile sent, @Nullable String kept) {
        return stored(sent).orElse(kept);
    }

    /** @throws BusinessRuleViolation at {@code file}, for what the store refuses */
    Optional<String> stored(@Nullable MultipartFile sent) {
        if (sent == null
                || sent.isEmpty() && String.valueOf(sent.getOriginalFilename()).isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = sent.getInputStream()) {
            return Optional.of(files.store(String.valueOf(sent.getOriginalFilename()), content, "steering")
                    .id());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (BusinessRuleViolation refused) {
            throw BusinessRuleViolation.at("file", refused.key(), refused.args().toArray());
        }
    }
}
