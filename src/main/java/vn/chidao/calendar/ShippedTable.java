package vn.chidao.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table that is delivered with the product; a fault in it is a fault of the product. */
final class ShippedTable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ShippedTable() {}

    static List<CSVRecord> read(String path) {
        try (InputStream content = ShippedTable.class.getResourceAsStream(path)) {
            if (content == null) {
                throw new IllegalStateException(path + " is not in the product");
            }
            try (CSVParser rows = FORMAT.parse(new InputStreamReader(content, StandardCharsets.UTF_8))) {
                return rows.getRecords();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
