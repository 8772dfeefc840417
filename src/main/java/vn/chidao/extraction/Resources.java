package vn.chidao.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Tables that lie beside the classes of this module. */
final class Resources {

    private Resources() {}

    static List<String> lines(String name) {
        try {
            return new ClassPathResource("extraction/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the product lacks its table " + name, e);
        }
    }
}
