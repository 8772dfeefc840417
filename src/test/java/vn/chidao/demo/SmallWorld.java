package vn.chidao.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.chidao.organization.WorldFiles;

/**
 * A world of the product with fewer places below the one whose committee has issued the document: all bodies of its own
 * level and above, and every kind of body below, in the places that are named. Work that a hundred communes would do in
 * the same way is done by two of them.
 */
final class SmallWorld {

    /** Of each world the communes, and where these lie in districts the districts, that stay. */
    static final Map<String, Set<String>> PLACES = Map.of(
            "bac-ninh-2017", Set.of("bn-thanh-pho-bac-ninh", "bn-phuong-suoi-hoa", "bn-xa-hoa-long"),
            "duc-co-2017", Set.of("dc-huyen-duc-co", "dc-thi-tran-chu-ty", "dc-xa-ia-din"),
            "kien-giang-2022",
                    Set.of("kg-huyen-go-quao", "kg-thi-tran-go-quao", "kg-huyen-tan-hiep", "kg-xa-thanh-dong-a"));

    private final String name;
    private final List<Map<String, String>> units;
    private final Set<String> kept = new HashSet<>();

    SmallWorld(String name) {
        this.name = name;
        this.units = rows("units.csv");
        Set<String> places = PLACES.get(name);
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        units.forEach(unit -> byId.put(unit.get("id"), unit));
        for (Map<String, String> unit : units) {
            if (isIn(places, unit, byId)) {
                kept.add(unit.get("id"));
            }
        }
    }

    private static boolean isIn(Set<String> places, Map<String, String> unit, Map<String, Map<String, String>> byId) {
        for (Map<String, String> each = unit; each != null; each = byId.get(each.get("parent"))) {
            String area = each.get("area");
            if (!area.isEmpty() && !each.get("level").equals("PROVINCE") && !places.contains(area)) {
                return false;
            }
        }
        return true;
    }

    /** Every kind of body on every level that the whole world has, and those that are left. */
    Set<String> kinds(boolean ofTheWhole) {
        Set<String> kinds = new HashSet<>();
        units.stream()
                .filter(unit -> ofTheWhole || kept.contains(unit.get("id")))
                .forEach(unit -> kinds.add(unit.get("kind") + " " + unit.get("level")));
        return kinds;
    }

    int size() {
        return kept.size();
    }

    WorldFiles files() {
        Set<String> positions = new HashSet<>();
        rows("positions.csv").stream()
                .filter(position -> kept.contains(position.get("unit")))
                .forEach(position -> positions.add(position.get("id")));
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("units.csv", only("units.csv", row -> kept.contains(row.get("id"))));
        contents.put("terms.csv", only("terms.csv", row -> kept.contains(row.get("unit"))));
        contents.put("positions.csv", only("positions.csv", row -> positions.contains(row.get("id"))));
        contents.put("people.csv", only("people.csv", row -> positions.contains(row.get("position"))));
        return new WorldFiles(name, contents);
    }

    private byte[] only(String file, Predicate<Map<String, String>> wanted) {
        List<String> lines = lines(file);
        List<Map<String, String>> rows = rows(file);
        StringBuilder left = new StringBuilder(lines.get(0)).append('\n');
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.test(rows.get(i))) {
                left.append(lines.get(i + 1)).append('\n');
            }
        }
        return left.toString().getBytes(UTF_8);
    }

    private List<Map<String, String>> rows(String file) {
        List<String> lines = lines(file);
        String[] heads = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < heads.length; i++) {
                row.put(heads[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("db/world", name, file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
