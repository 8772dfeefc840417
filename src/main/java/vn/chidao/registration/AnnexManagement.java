package vn.chidao.registration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.access.Thing;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.SuccessionName;
import vn.chidao.registration.AnnexMoved.Step;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.CurrentActor;
import vn.chidao.shared.NotFound;
import vn.chidao.shared.Sha256;

/**
 * The annex of a year: drawn up from accepted sheets, accepted by the Front's standing body. Each method is one act,
 * recorded, in the caller's transaction; sheets are locked first, so that none is accepted or changed past it.
 */
@Service
@Transactional
public class AnnexManagement {

    private final RoundAnnexRepository annexes;
    private final RegistrationSheetRepository sheets;
    private final AnnexAcceptanceProcess process;
    private final OrganizationDirectory organization;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    AnnexManagement(
            RoundAnnexRepository annexes,
            RegistrationSheetRepository sheets,
            AnnexAcceptanceProcess process,
            OrganizationDirectory organization,
            Access access,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.annexes = annexes;
        this.sheets = sheets;
        this.process = process;
        this.organization = organization;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Freezes the accepted sheets, names who is missing, puts it before the body that accepts and answers with its id.
     *
     * @throws BusinessRuleViolation when one is being decided on, nothing is accepted or changed since the last, or
     *     organisations are missing and no reason is given
     */
    public String drawUp(DrawUpAnnex command) {
        access.require(
                Right.LEAD_CONSULTATION, Thing.of(command.leadUnitId()), "registration.refused.lead-consultation");
        List<RegistrationSheet> round = hold(command.directiveId(), command.leadUnitId(), command.year());
        if (round.isEmpty()) {
            throw new NotFound("registration-round", command.directiveId());
        }
        List<RoundAnnex> earlier = annexes.findOfRound(command.directiveId(), command.leadUnitId(), command.year());
        if (earlier.stream().anyMatch(annex -> annex.status() == AnnexStatus.SENT)) {
            throw BusinessRuleViolation.of("registration.rule.annex-under-way");
        }
        List<AnnexSheet> accepted = accepted(round);
        earlier.stream()
                .filter(annex -> annex.status() == AnnexStatus.ACCEPTED)
                .findFirst()
                .filter(annex -> annex.says(accepted))
                .ifPresent(annex -> {
                    throw BusinessRuleViolation.of("registration.rule.annex-nothing-changed", annex.number());
                });
        RoundAnnex annex = new RoundAnnex(
                UUID.randomUUID().toString(),
                command,
                round.get(0).acceptingUnitId(),
                earlier.stream().mapToInt(RoundAnnex::number).max().orElse(0) + 1,
                accepted,
                round.stream()
                        .filter(RegistrationSheet::isOpen)
                        .map(sheet -> new AnnexMissing(sheet.id(), nameOf(sheet), sheet.status()))
                        .toList(),
                CurrentActor.get(),
                clock.instant());
        store(annex, Step.DRAWN_UP, annex.leadUnitId(), command.missingReason());
        process.start(annex.id(), annex.directiveId(), annex.acceptingUnitId(), annex.leadUnitId());
        return annex.id();
    }

    private List<RegistrationSheet> hold(String directiveId, String leadUnitId, int year) {
        return sheets.hold(sheets.idsOfRound(directiveId, leadUnitId, year));
    }

    private List<AnnexSheet> accepted(List<RegistrationSheet> round) {
        return round.stream()
                .filter(sheet -> sheet.status() == SheetStatus.ACCEPTED)
                .map(sheet -> new AnnexSheet(
                        sheet.id(),
                        nameOf(sheet),
                        sheet.current().number(),
                        Sha256.of(sheet.current().text())))
                .toList();
    }

    private String nameOf(RegistrationSheet sheet) {
        return SuccessionName.of(organization, sheet.unitId(), sheet.actingUnitId());
    }

    /**
     * The Front's standing body accepts: from now on it stays as it is.
     *
     * @throws BusinessRuleViolation when a sheet was accepted or changed since it was drawn up
     */
    public void accept(String annexId, @Nullable String comment) {
        RoundAnnex found = annexes.findById(annexId).orElseThrow(() -> unknown(annexId));
        List<RegistrationSheet> round = hold(found.directiveId(), found.leadUnitId(), found.year());
        RoundAnnex annex = held(annexId);
        annex.accept(comment, accepted(round), CurrentActor.get(), clock.instant());
        store(annex, Step.ACCEPTED, annex.acceptingUnitId(), said(comment));
    }

    /** The Front's standing body wants it otherwise, for a reason; the lead draws up another. */
    public void giveBack(String annexId, @Nullable String reason) {
        RoundAnnex annex = held(annexId);
        annex.giveBack(reason, CurrentActor.get(), clock.instant());
        store(annex, Step.RETURNED, annex.acceptingUnitId(), said(reason));
    }

    /** Nothing of a directive goes on: what waits to be accepted ends with it. */
    public void endWithDirective(String directiveId, String reason) {
        annexes.findSentUnder(directiveId).forEach(annex -> {
            annex.withdraw(reason, CurrentActor.get(), clock.instant());
            store(annex, Step.WITHDRAWN, annex.leadUnitId(), reason);
            process.end(annex.id(), reason);
        });
    }

    private RoundAnnex held(String annexId) {
        return annexes.hold(annexId).orElseThrow(() -> unknown(annexId));
    }

    private static NotFound unknown(String annexId) {
        return new NotFound("round-annex", annexId);
    }

    /** Written at once: the task that follows in this transaction describes the annex from its rows. */
    private void store(RoundAnnex annex, Step step, String byUnitId, @Nullable String remark) {
        annexes.saveAndFlush(annex);
        events.publishEvent(new AnnexMoved(
                step,
                annex.id(),
                annex.directiveId(),
                byUnitId,
                organization.nameOf(byUnitId),
                annex.year(),
                annex.number(),
                said(remark),
                annex.textSha256()));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
