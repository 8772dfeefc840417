package vn.chidao.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The worlds that the product brings along, in the order in which they are loaded, each on the day of its directive. */
enum Worlds {
    HON_QUAN("hon-quan-2017", LocalDate.of(2017, 5, 25)),
    BINH_PHUOC("binh-phuoc-2017", LocalDate.of(2017, 5, 25)),
    BAC_NINH("bac-ninh-2017", LocalDate.of(2017, 4, 3)),
    KIEN_GIANG("kien-giang-2022", LocalDate.of(2022, 11, 23)),
    DUC_CO("duc-co-2017", LocalDate.of(2017, 7, 21)),
    DONG_NAI("dong-nai-2026", LocalDate.of(2026, 11, 20));

    private final String folder;
    private final LocalDate day;

    Worlds(String folder, LocalDate day) {
        this.folder = folder;
        this.day = day;
    }

    String folder() {
        return folder;
    }

    LocalDate day() {
        return day;
    }

    World read() {
        Faults faults = new Faults();
        KnownRegister register = KnownRegister.empty();
        Catalogue.shipped().kinds().forEach(kind -> register.kinds().put(kind.id(), kind));
        Catalogue.shipped().levels().forEach(level -> register.levels().put(level.id(), level));
        World world = World.read(WorldFiles.shipped(folder), register, faults);
        faults.refuseFirst();
        return world;
    }

    List<CsvFile.Row> units() {
        return rows("units.csv", "id", "parent");
    }

    List<CsvFile.Row> positions() {
        return rows("positions.csv", "id", "unit");
    }

    List<CsvFile.Row> people() {
        return rows("people.csv", "person", "position");
    }

    List<CsvFile.Row> rows(String name, String... columns) {
        return file(name, columns).rows();
    }

    /** Whether the unit works only in another world: the province over the played district, the district under the province. */
    boolean isNamedOnly(String unit) {
        return this == HON_QUAN && unit.equals("tinh-uy-bp") || this == BINH_PHUOC && unit.equals("hu");
    }

    List<String> holders(String position) {
        return people().stream()
                .filter(row -> row.required("position").equals(position))
                .map(row -> row.required("person"))
                .toList();
    }

    List<String> positionsOf(String person) {
        return people().stream()
                .filter(row -> row.required("person").equals(person))
                .map(row -> row.required("position"))
                .toList();
    }

    static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:db/world/" + pattern);
    }

    static String folderOf(Resource file) {
        try {
            String[] path = file.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvFile file(String name, String... columns) {
        try {
            return CsvFile.read(
                    name, new ClassPathResource("db/world/" + folder + "/" + name).getInputStream(), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
