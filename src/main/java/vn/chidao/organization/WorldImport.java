package vn.chidao.organization;

import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Takes organisations, positions and people over from the files of a world. Rows are found by their ids: what is new is
 * added, what differs is brought up to the files, what the files do not name stays. Nothing that has ended is reopened
 * and no later state is undone. One bad row refuses everything, naming file, line, column and reason of all bad ones.
 */
@Service
public class WorldImport {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final WorldTables tables;
    private final OrganizationTables register;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    WorldImport(
            WorldTables tables, OrganizationTables register, MessageSource messages, ApplicationEventPublisher events) {
        this.tables = tables;
        this.register = register;
        this.messages = messages;
        this.events = events;
    }

    /** Loads a world that the product brings along, {@code db/world/<name>/}. */
    @Transactional
    public WorldPreview load(String name) {
        return apply(WorldFiles.shipped(name));
    }

    /** What taking these files over would do, and everything that is wrong with them; changes nothing. */
    @Transactional(readOnly = true)
    public WorldPreview preview(WorldFiles files) {
        Faults faults = new Faults();
        return preview(files, plan(files, faults), faults);
    }

    /**
     * Takes the files over in one transaction. What the register knows already changes nothing and leaves no act.
     *
     * @return what was done
     * @throws BusinessRuleViolation when anything is wrong with them; {@link #preview} names all of it
     */
    @Transactional
    public WorldPreview apply(WorldFiles files) {
        register.lockTree();
        Faults faults = new Faults();
        WorldPlan plan = plan(files, faults);
        WorldPreview preview = preview(files, plan, faults);
        if (!faults.isEmpty()) {
            throw BusinessRuleViolation.at(
                    "files",
                    "organization.rule.world-refused",
                    files.source(),
                    faults.count(),
                    preview.faults().get(0).text());
        }
        if (!preview.changesNothing()) {
            tables.write(plan);
            plan.terms.forEach(term ->
                    events.publishEvent(new TermOpened(term.unitId(), term.name(), term.validFrom(), term.validTo())));
            events.publishEvent(new WorldImported(files.source(), preview.addedCount(), preview.changedCount()));
        }
        return preview;
    }

    private WorldPlan plan(WorldFiles files, Faults faults) {
        KnownRegister known = tables.read();
        return new WorldPlan(files, World.read(files, known, faults), known, faults);
    }

    private WorldPreview preview(WorldFiles files, WorldPlan plan, Faults faults) {
        List<WorldPreview.Fault> texts = faults.first().stream()
                .map(fault -> WorldPreview.Fault.of(
                        fault, messages.getMessage(fault.key(), fault.args().toArray(), VIETNAMESE)))
                .toList();
        return new WorldPreview(files.source(), plan.summaries(), plan.changes(), texts, faults.count());
    }
}
