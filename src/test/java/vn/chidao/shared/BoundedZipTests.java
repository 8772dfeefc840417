package vn.chidao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BoundedZipTests {

    @Test
    void readsWhatIsWantedAndNamesTheRest() throws IOException {
        Map<String, byte[]> entries =
                BoundedZip.read(zip("a.xml", 3, "b/", 0, "b/c.png", 5), name -> name.endsWith(".xml"), 8);

        assertThat(entries).containsOnlyKeys("a.xml", "b/c.png");
        assertThat(entries.get("a.xml")).isEqualTo(new byte[3]);
        assertThat(entries.get("b/c.png")).isEmpty();
    }

    @Test
    void countsWhatItSkipsToo() {
        assertThatThrownBy(() -> BoundedZip.read(zip("a.xml", 3, "c.png", 6), "a.xml"::equals, 8))
                .isInstanceOf(BoundedZip.TooLarge.class);
    }

    @Test
    void failsAtTooManyEntries() {
        Object[] entries = new Object[10_002];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "e" + i;
            entries[i + 1] = 0;
        }

        assertThatThrownBy(() -> BoundedZip.read(zip(entries), name -> true, 8))
                .isInstanceOf(BoundedZip.TooLarge.class);
    }

    @Test
    void failsAtBrokenArchives() throws IOException {
        byte[] whole = zip("a", 100);
        byte[] twice = new String(zip("ab", 1, "ac", 1), StandardCharsets.ISO_8859_1)
                .replace("ac", "ab")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> BoundedZip.read(new byte[9], name -> true, 8)).isInstanceOf(ZipException.class);
        assertThatThrownBy(() -> BoundedZip.read(twice, name -> true, 8)).isInstanceOf(ZipException.class);
        assertThatThrownBy(() -> BoundedZip.read(Arrays.copyOf(whole, 33), name -> true, 800))
                .isInstanceOf(IOException.class);
    }

    /** @param entries names, each with its size */
    private static byte[] zip(Object... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write(new byte[(int) entries[i + 1]]);
            }
        }
        return bytes.toByteArray();
    }
}
