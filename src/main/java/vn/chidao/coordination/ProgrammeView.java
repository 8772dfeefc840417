package vn.chidao.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.SignatureCapacity;

/**
 * A joint programme with its parties, versions and what the parties have said.
 *
 * @param leadUnitId who leads it now
 * @param amendment how far an amendment of the text in force has come, or null
 * @param versionInForce number of the version in force, or null
 */
public record ProgrammeView(
        String id,
        @Nullable String directiveId,
        @Nullable String parentId,
        String leadUnitId,
        String leadName,
        String title,
        int yearFrom,
        int yearTo,
        ProgrammeStatus status,
        @Nullable ProgrammeStatus amendment,
        int round,
        int currentVersion,
        @Nullable Integer versionInForce,
        List<PartyView> parties,
        List<VersionView> versions,
        List<DecisionView> decisions) {

    public ProgrammeView {
        parties = List.copyOf(parties);
        versions = List.copyOf(versions);
        decisions = List.copyOf(decisions);
    }

    /** How far the text that is being agreed on has come: of the programme itself, or of its amendment. */
    public ProgrammeStatus stage() {
        return amendment == null ? status : amendment;
    }

    /** The version at work, or the last there was. */
    public VersionView current() {
        return version(currentVersion);
    }

    public Optional<VersionView> inForce() {
        return Optional.ofNullable(versionInForce).map(this::version);
    }

    public VersionView version(int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("programme " + id + " has no version " + number));
    }

    /** What was said about one version. */
    public List<DecisionView> saidOf(int number) {
        return decisions.stream()
                .filter(decision -> decision.versionNumber() == number)
                .toList();
    }

    /** The latest refusal of all, where there has been one. */
    public Optional<DecisionView> lastRefusal() {
        return decisions.stream()
                .filter(decision -> decision.kind() == DecisionKind.REFUSAL)
                .reduce((earlier, later) -> later);
    }

    /**
     * A party's place.
     *
     * @param unitId the party as it entered the programme
     * @param name its name, followed by its successor's where it has one
     */
    public record PartyView(int place, String unitId, String actingUnitId, String name) {}

    /**
     * A version.
     *
     * @param text without the shares
     * @param note what has changed, or why it was amended
     * @param sentAt when the parties first saw it; null for a draft
     * @param fileId its print; null before it has a number
     */
    public record VersionView(
            int number,
            int round,
            String title,
            int yearFrom,
            int yearTo,
            String text,
            @Nullable String note,
            VersionState state,
            Instant writtenAt,
            String writtenBy,
            @Nullable Instant sentAt,
            @Nullable LocalDate inForceOn,
            @Nullable String numberAndNotation,
            @Nullable LocalDate numberedOn,
            @Nullable String fileId,
            List<ShareView> shares) {

        public VersionView {
            shares = List.copyOf(shares);
        }

        /** Whether the consents to it have lapsed: it was refused, worded anew or taken back. */
        public boolean isLapsed() {
            return state == VersionState.SET_ASIDE || state == VersionState.WITHDRAWN;
        }
    }

    /** What a party takes on in one version. */
    public record ShareView(String unitId, String name, String text) {}

    /** What a party said about a version. */
    public record DecisionView(
            DecisionKind kind,
            String unitId,
            String name,
            int versionNumber,
            @Nullable String comment,
            @Nullable SignatureCapacity capacity,
            String personName,
            @Nullable String positionName,
            Instant decidedAt) {}
}
