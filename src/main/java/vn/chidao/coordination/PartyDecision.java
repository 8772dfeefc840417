package vn.chidao.coordination;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chidao.directive.SignatureCapacity;

/**
 * What a party said about one version, through whom, and why. A consent counts for its version alone: it lapses with it.
 *
 * @param unitId the party as it entered the programme
 * @param actingUnitId the organisation that decided in its place
 * @param capacity in whose right it was signed; null for whatever is no consent
 * @param decidedAt business time
 */
@Embeddable
record PartyDecision(
        @Enumerated(EnumType.STRING) DecisionKind kind,
        @Column(name = "unit_id") String unitId,
        @Column(name = "acting_unit_id") String actingUnitId,
        @Column(name = "version_number") int versionNumber,
        @Nullable String comment,
        @Nullable @Enumerated(EnumType.STRING) SignatureCapacity capacity,
        @Column(name = "person_name") String personName,
        @Nullable @Column(name = "position_name") String positionName,
        @Column(name = "decided_at") Instant decidedAt) {}
