package vn.chidao.organization;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * Takes organisations, positions and people over from {@code units.csv}, {@code positions.csv} and {@code people.csv}.
 * One transaction: a bad row refuses everything, naming file, line, column and reason. Loading again brings the tables
 * up to the files; what the files do not name stays.
 */
@Service
public class WorldImport {

    private final OrganizationDirectory directory;
    private final OrganizationTables tables;
    private final ApplicationEventPublisher events;

    WorldImport(OrganizationDirectory directory, OrganizationTables tables, ApplicationEventPublisher events) {
        this.directory = directory;
        this.tables = tables;
        this.events = events;
    }

    /** Loads a world that the product brings along, {@code db/world/<name>/}. */
    @Transactional
    public void load(String name) {
        if (!name.matches("[a-z0-9-]+")) {
            throw BusinessRuleViolation.of("organization.rule.world-unknown", name);
        }
        apply(name, read(file -> new ClassPathResource("db/world/" + name + "/" + file).getInputStream()));
    }

    /** Loads the three files of a folder. */
    @Transactional
    public void load(Path folder) {
        apply(String.valueOf(folder.getFileName()), read(file -> Files.newInputStream(folder.resolve(file))));
    }

    private World read(Source source) {
        return World.of(
                catalogue(),
                CsvFile.read("units.csv", source.open("units.csv"), World.UNIT_COLUMNS),
                CsvFile.read("positions.csv", source.open("positions.csv"), World.POSITION_COLUMNS),
                CsvFile.read("people.csv", source.open("people.csv"), World.PEOPLE_COLUMNS));
    }

    private Catalogue catalogue() {
        return new Catalogue(directory.kinds(), directory.levels(), directory.functions());
    }

    private void apply(String source, World world) {
        for (int i = 0; i < world.units().size(); i++) {
            tables.saveUnit(world.units().get(i), i);
            tables.saveState(world.units().get(i).id(), world.units().get(i).state());
        }
        for (int i = 0; i < world.positions().size(); i++) {
            tables.savePosition(world.positions().get(i), i);
        }
        for (World.Holding holding : world.holdings()) {
            tables.savePerson(holding.personId(), holding.personName());
            tables.lockPosition(holding.positionId());
            if (tables.overlaps(holding.positionId(), holding.personId(), holding.from(), holding.to())) {
                throw BusinessRuleViolation.of(
                        "organization.rule.holding-overlaps", holding.positionId(), Days.show(holding.from()));
            }
            tables.saveHolding(
                    holding.positionId(), holding.personId(), holding.from(), holding.to(), holding.acting());
        }
        events.publishEvent(new WorldImported(
                source,
                world.units().size(),
                world.positions().size(),
                world.holdings().size()));
    }

    /** Where the files of a world are; one that is not there is refused by name. */
    private interface Source {

        InputStream at(String file) throws IOException;

        default InputStream open(String file) {
            try {
                return at(file);
            } catch (FileNotFoundException | NoSuchFileException e) {
                throw BusinessRuleViolation.of("organization.rule.world-file-missing", file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
    }
}
