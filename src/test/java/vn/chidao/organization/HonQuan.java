package vn.chidao.organization;

import java.io.InputStream;
import java.util.Objects;

/** The world of Hớn Quản in 2017 as the product brings it along, read without a database. */
final class HonQuan {

    private HonQuan() {}

    static World world() {
        return World.of(
                Catalogue.shipped(),
                file("units.csv", World.UNIT_COLUMNS),
                file("positions.csv", World.POSITION_COLUMNS),
                file("people.csv", World.PEOPLE_COLUMNS));
    }

    private static CsvFile file(String name, String[] columns) {
        InputStream content = HonQuan.class.getResourceAsStream("/db/world/hon-quan-2017/" + name);
        return CsvFile.read(name, Objects.requireNonNull(content), columns);
    }
}
