package vn.chidao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chidao.organization.Sphere;
import vn.chidao.organization.UnitView;

/** Organisations for tests, of the kinds the product brings along. */
public final class Units {

    private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
    private static final Map<String, String[]> KINDS = kinds();

    private Units() {}

    /** A body of the district with nothing above it. */
    public static UnitView unit(String id, String kind) {
        return unit(id, kind, "DISTRICT", null);
    }

    /** An organisation that exists from 2010 on and is called by its id. */
    public static UnitView unit(String id, String kind, String level, @Nullable String parentId) {
        String[] cells = KINDS.get(kind);
        return new UnitView(
                id,
                id,
                id,
                kind,
                Sphere.valueOf(cells[cells.length - 2]),
                Boolean.parseBoolean(cells[cells.length - 1]),
                level,
                null,
                parentId,
                null,
                FOUNDED,
                null);
    }

    /** The same, with this as its last day. */
    public static UnitView until(UnitView unit, LocalDate lastDay) {
        return new UnitView(
                unit.id(),
                unit.name(),
                unit.shortName(),
                unit.kind(),
                unit.sphere(),
                unit.collective(),
                unit.level(),
                unit.area(),
                unit.parentId(),
                unit.notation(),
                unit.validFrom(),
                lastDay);
    }

    private static Map<String, String[]> kinds() {
        try {
            Map<String, String[]> kinds = new HashMap<>();
            for (String line : Files.readAllLines(Path.of("db/register/kinds.csv"))) {
                String[] cells = line.split(",");
                kinds.put(cells[0], cells);
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
