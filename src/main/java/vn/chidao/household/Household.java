package vn.chidao.household;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/**
 * One household on the list of its residential area. Of a person it holds the name of its head and a short address, and
 * refuses what looks like an identity or telephone number; after {@link #erase} it holds nothing personal and still
 * counts for the days before.
 */
@Entity
@Table(name = "household")
class Household {

    private static final int LONGEST_CODE = 30;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 60;
    private static final int LONGEST_BASIS = 300;
    private static final int LAST_FIGURE = 9;

    /** Nine digits and more, however they are parted: an identity card has 9 or 12, a telephone number 10. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d(?:[ .-]?\\d){" + (LAST_FIGURE - 1) + ",}");

    /** A code may be long and all digits, but no more than that: the record says it, and the record is never erased. */
    private static final Pattern SHAPE_OF_A_PERSON = Pattern.compile("\\d{9}|\\d{12}|0\\d{9}|84\\d{9}");

    /** "01-001-00001" is place, area and number of a review; a telephone number begins with a group of three or four. */
    private static final Pattern SHAPE_OF_A_PLACE = Pattern.compile("(?!84)\\d{1,2}(?:-\\d+){2,}");

    private static final Pattern DIGITS = Pattern.compile("\\d(?:[ .-]?\\d)*");
    private static final Pattern PARTING = Pattern.compile("[ .-]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]+");

    @Id
    private String id;

    @Version
    private @Nullable Long version;

    private String settlementId;
    private @Nullable String code;
    private @Nullable String headName;
    private @Nullable String address;

    @ElementCollection
    @CollectionTable(name = "household_status", joinColumns = @JoinColumn(name = "household_id"))
    @OrderColumn(name = "position")
    private List<StatusEntry> statuses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "household_member", joinColumns = @JoinColumn(name = "household_id"))
    @Column(name = "unit_id")
    private Set<String> memberUnitIds = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "household_id", nullable = false, updatable = false)
    @OrderBy("since, id")
    private List<HouseholdHelp> helps = new ArrayList<>();

    private @Nullable LocalDate erasedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ErasureReason erasureReason;

    @Enumerated(EnumType.STRING)
    private HouseholdChange lastChange;

    private String changedBy;
    private @Nullable String changedPosition;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected Household() {}

    Household(String id, AddHousehold added, Moment moment) {
        this.id = id;
        this.settlementId = added.settlementId();
        this.code = codeOf(added.code());
        describe(added.headName(), added.address(), added.memberUnitIds());
        statuses.add(entry(added.status(), added.since(), added.basis(), moment));
        changed(HouseholdChange.ADDED, moment);
    }

    /**
     * Refuses whoever has not seen how the row stands.
     *
     * @throws AlreadyHandled by whom and when it was changed since
     */
    void requireSeen(@Nullable Long seen) {
        if (seen != null && !seen.equals(version)) {
            throw new AlreadyHandled(changedBy, changedPosition, changedAt);
        }
    }

    void mend(String name, @Nullable String place, Set<String> members, Moment moment) {
        requireNotErased();
        describe(name, place, members);
        changed(HouseholdChange.MENDED, moment);
    }

    /** What a later review found; of the same day as the last it puts that one right. */
    void changeStatus(PovertyStatus status, LocalDate since, String basis, Moment moment) {
        requireNotErased();
        StatusEntry last = current();
        if (since.isBefore(last.since())) {
            throw BusinessRuleViolation.at("since", "household.rule.before-last-status", Days.written(last.since()));
        }
        if (status == last.status()) {
            throw BusinessRuleViolation.at("status", "household.rule.same-status");
        }
        required("basis", basis, "household.rule.basis-required", LONGEST_BASIS);
        statuses.add(entry(status, since, basis, moment));
        changed(HouseholdChange.STATUS_CHANGED, moment);
    }

    /** Whoever was released helps anew from a later day on; the days between do not count. */
    void nameHelper(String unitId, LocalDate since, Moment moment) {
        requireNotErased();
        requirePast("helperSince", since, moment);
        if (presentHelp(unitId, since.getYear()).isPresent()) {
            throw BusinessRuleViolation.at("helperId", "household.rule.helps-already", String.valueOf(since.getYear()));
        }
        lastDayOf(unitId, since.getYear())
                .filter(lastDay -> !since.isAfter(lastDay))
                .ifPresent(lastDay -> {
                    throw BusinessRuleViolation.at(
                            "helperSince", "household.rule.named-before-released", Days.written(lastDay));
                });
        helps.add(new HouseholdHelp(id, unitId, since, moment.actor().personName()));
        changed(HouseholdChange.HELPER_NAMED, moment);
    }

    void releaseHelper(String unitId, int year, LocalDate until, Moment moment) {
        requireNotErased();
        requirePast("until", until, moment);
        HouseholdHelp help = presentHelp(unitId, year)
                .orElseThrow(
                        () -> BusinessRuleViolation.at("until", "household.rule.helps-no-more", String.valueOf(year)));
        help.release(until);
        changed(HouseholdChange.HELPER_RELEASED, moment);
    }

    /** For good: there is no other copy. What it was found to be on which day and who helped it stays, nameless. */
    void erase(ErasureReason reason, Moment moment) {
        requireNotErased();
        code = null;
        headName = null;
        address = null;
        memberUnitIds.clear();
        // Somebody may have written a name where a decision belongs.
        statuses.replaceAll(StatusEntry::withoutBasis);
        erasedOn = moment.today();
        erasureReason = reason;
        changed(HouseholdChange.ERASED, moment);
    }

    /** Somebody else is what this organisation was: its memberships are his, and so is its help from this day on. */
    void passOn(String fromUnitId, String toUnitId, LocalDate on, int year, Moment moment) {
        boolean passed = memberUnitIds.remove(fromUnitId);
        if (passed) {
            memberUnitIds.add(toUnitId);
        }
        for (HouseholdHelp help : List.copyOf(helps)) {
            if (help.unitId().equals(fromUnitId) && help.year() >= year && !help.isReleased()) {
                passOn(help, toUnitId, on, moment);
                passed = true;
            }
        }
        if (passed) {
            changed(HouseholdChange.HANDED_OVER, moment);
        }
    }

    private void passOn(HouseholdHelp help, String toUnitId, LocalDate on, Moment moment) {
        LocalDate lastDay = on.minusDays(1);
        boolean hasHelped = help.beganBefore(on) && lastDay.getYear() == help.year();
        if (hasHelped) {
            help.release(lastDay);
        } else {
            helps.remove(help);
        }
        LocalDate handed = hasHelped ? on : help.since();
        if (presentHelp(toUnitId, handed.getYear()).isPresent()) {
            return;
        }
        // The successor may have been released from helping on that day or a later one.
        LocalDate since = lastDayOf(toUnitId, handed.getYear())
                .map(helpedTo -> helpedTo.plusDays(1))
                .filter(free -> free.isAfter(handed))
                .orElse(handed);
        if (since.getYear() == handed.getYear()) {
            helps.add(new HouseholdHelp(id, toUnitId, since, moment.actor().personName()));
        }
    }

    /** The list of this residential area goes on in that of another. */
    void moveTo(String otherSettlementId, @Nullable String freeCode, Moment moment) {
        settlementId = otherSettlementId;
        code = freeCode;
        changed(HouseholdChange.HANDED_OVER, moment);
    }

    private void describe(String name, @Nullable String place, Set<String> members) {
        String named = required("headName", name, "household.rule.name-required", LONGEST_NAME);
        impersonal("headName", named);
        headName = named;
        address = impersonal("address", optional("address", place, LONGEST_ADDRESS));
        memberUnitIds.retainAll(members);
        memberUnitIds.addAll(members);
    }

    private StatusEntry entry(PovertyStatus status, LocalDate since, @Nullable String basis, Moment moment) {
        requirePast("since", since, moment);
        return new StatusEntry(
                status,
                since,
                impersonal("basis", optional("basis", basis, LONGEST_BASIS)),
                moment.actor().personName(),
                moment.today());
    }

    private void changed(HouseholdChange change, Moment moment) {
        lastChange = change;
        changedBy = moment.actor().personName();
        changedPosition = moment.actor().positionName();
        changedAt = moment.at();
    }

    private void requireNotErased() {
        if (isErased()) {
            throw BusinessRuleViolation.of("household.rule.erased");
        }
    }

    private static void requirePast(String field, LocalDate day, Moment moment) {
        if (day.isAfter(moment.today())) {
            throw BusinessRuleViolation.at(field, "household.rule.in-future");
        }
    }

    private static String required(String field, String text, String missing, int longest) {
        String kept = optional(field, text, longest);
        if (kept == null) {
            throw BusinessRuleViolation.at(field, missing);
        }
        return kept;
    }

    private static @Nullable String optional(String field, @Nullable String text, int longest) {
        String kept = text == null ? "" : printed(text);
        if (kept.isEmpty()) {
            return null;
        }
        if (kept.length() > longest) {
            throw BusinessRuleViolation.at(field, "household.rule.too-long", String.valueOf(longest));
        }
        return kept;
    }

    /** One line of what can be read: controls, which PostgreSQL partly refuses, say nothing and could hide a number. */
    private static String printed(String text) {
        return UNSEEN.matcher(BLANKS.matcher(text).replaceAll(" "))
                .replaceAll("")
                .strip();
    }

    private static @Nullable String impersonal(String field, @Nullable String text) {
        if (text != null && NUMBER_OF_A_PERSON.matcher(text).find()) {
            throw BusinessRuleViolation.at(field, "household.rule.number-of-a-person");
        }
        return text;
    }

    private static String codeOf(String text) {
        String code = required("code", text, "household.rule.code-required", LONGEST_CODE);
        boolean tellsAPerson = DIGITS.matcher(code)
                .results()
                .map(MatchResult::group)
                .filter(run -> !SHAPE_OF_A_PLACE.matcher(run).matches())
                .map(run -> PARTING.matcher(run).replaceAll(""))
                .anyMatch(digits -> SHAPE_OF_A_PERSON.matcher(digits).matches());
        if (tellsAPerson) {
            throw BusinessRuleViolation.at("code", "household.rule.code-of-a-person");
        }
        return code;
    }

    /** There is one at most. */
    private Optional<HouseholdHelp> presentHelp(String unitId, int year) {
        return helps.stream()
                .filter(each -> each.isOf(unitId, year) && !each.isReleased())
                .findFirst();
    }

    /** The last day on which it helped in that year, where it was released. */
    private Optional<LocalDate> lastDayOf(String unitId, int year) {
        return helps.stream()
                .filter(each -> each.isOf(unitId, year))
                .flatMap(each -> Optional.ofNullable(each.until()).stream())
                .max(Comparator.naturalOrder());
    }

    StatusEntry current() {
        return statuses.get(statuses.size() - 1);
    }

    boolean isErased() {
        return erasedOn != null;
    }

    String id() {
        return id;
    }

    String settlementId() {
        return settlementId;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    String headName() {
        return headName;
    }

    @Nullable
    String address() {
        return address;
    }

    List<StatusEntry> statuses() {
        return List.copyOf(statuses);
    }

    Set<String> memberUnitIds() {
        return Set.copyOf(memberUnitIds);
    }

    List<HouseholdHelp> helps() {
        return List.copyOf(helps);
    }

    HouseholdChange lastChange() {
        return lastChange;
    }

    /** Who acts, on which day and at which moment of business time. */
    record Moment(Actor actor, LocalDate today, Instant at) {}
}
