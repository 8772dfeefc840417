package vn.chidao.commendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Actor;
import vn.chidao.shared.AlreadyHandled;
import vn.chidao.shared.BusinessRuleViolation;

/** The vote of one member of a council, a position, on all its candidates. */
@Entity
@Table(name = "commendation_ballot")
class Ballot {

    @Id
    private String id;

    private String councilId;
    private int number;
    private String unitId;
    private String positionId;
    private String positionName;
    private @Nullable String castBy;
    private @Nullable Instant castAt;

    @ElementCollection
    @CollectionTable(name = "commendation_vote", joinColumns = @JoinColumn(name = "ballot_id"))
    @MapKeyColumn(name = "proposal_id")
    @Column(name = "vote")
    @Enumerated(EnumType.STRING)
    private Map<String, Vote> votes = new HashMap<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Ballot() {}

    Ballot(String id, String councilId, int number, String unitId, String positionId, String positionName) {
        this.id = id;
        this.councilId = councilId;
        this.number = number;
        this.unitId = unitId;
        this.positionId = positionId;
        this.positionName = positionName;
    }

    void cast(Map<String, Vote> how, List<String> proposalIds, Actor actor, Instant at) {
        if (castAt != null) {
            throw new AlreadyHandled(castBy, positionName, castAt);
        }
        if (!how.keySet().containsAll(proposalIds) || how.size() != proposalIds.size()) {
            throw BusinessRuleViolation.at("votes", "commendation.rule.every-candidate");
        }
        votes.putAll(how);
        castBy = actor.personName();
        castAt = at;
    }

    /** The member's organisation has a successor. */
    boolean handOver(String from, String successor) {
        boolean moved = unitId.equals(from) && castAt == null;
        if (moved) {
            unitId = successor;
        }
        return moved;
    }

    boolean isCast() {
        return castAt != null;
    }

    String id() {
        return id;
    }

    String councilId() {
        return councilId;
    }

    String unitId() {
        return unitId;
    }

    String positionId() {
        return positionId;
    }

    String positionName() {
        return positionName;
    }

    @Nullable
    Vote voteOn(String proposalId) {
        return votes.get(proposalId);
    }
}
