package vn.chidao.steering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.directive.Words;
import vn.chidao.obligation.AddRecord;
import vn.chidao.obligation.ObligationManagement;
import vn.chidao.obligation.ObligationRights;
import vn.chidao.obligation.ObligationView;
import vn.chidao.shared.Actor;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.Days;

/**
 * What establishing a committee is for the obligation it comes of: a record with the decision as evidence, of whichever of
 * the two that keep it has to do that obligation; none where neither has, nor of a standing office in whose name whoever
 * acts may record nothing.
 */
@Component
class EstablishingRecord {

    private final ObligationManagement management;
    private final ObligationRights rights;
    private final Access access;
    private final Words words;

    EstablishingRecord(ObligationManagement management, ObligationRights rights, Access access, Words words) {
        this.management = management;
        this.rights = rights;
        this.access = access;
        this.words = words;
    }

    void write(SteeringCommittee committee, ObligationView obligation, Decision decision) {
        List<String> obliged = obligation.unitIds();
        Optional<String> unit = Stream.of(committee.establishingUnitId(), committee.standingUnitId())
                .filter(each -> rights.obligedFor(each, obliged).isPresent())
                .filter(each -> each.equals(committee.establishingUnitId()) || isOwn(each))
                .findFirst();
        unit.ifPresent(unitId -> {
            AddRecord record = new AddRecord(
                    obligation.id(),
                    unitId,
                    decision.issuedOn(),
                    shortened(words.of("steering.record.title", committee.name())),
                    words.of(
                            "steering.record.text",
                            committee.name(),
                            words.of(
                                    "steering.decision.cited",
                                    decision.number(),
                                    Days.cited(decision.issuedOn()),
                                    decision.issuer()),
                            committee.seatsOn(committee.validFrom()).size()),
                    null,
                    null,
                    decision.fileId(),
                    null,
                    null);
            // Whoever puts a committee on record need not work for whoever has to establish it.
            committee.recorded(CurrentActor.call(
                    isOwn(unitId) ? CurrentActor.get() : Actor.SYSTEM, () -> management.addRecord(record)));
        });
    }

    private boolean isOwn(String unitId) {
        return access.acting().may(Right.RECORD_WORK, rights.recordsOf(unitId));
    }

    /** Titles of records have up to 200 characters. */
    private static String shortened(String title) {
        return title.length() <= 200 ? title : title.substring(0, 198) + " …";
    }
}
