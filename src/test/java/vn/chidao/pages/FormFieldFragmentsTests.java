package vn.chidao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A fragment is named as an element may be: such an element beside it would be inserted along with each field. */
class FormFieldFragmentsTests {

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w+)\\(");

    @Test
    void noElementIsCalledAsAFragmentIs() throws IOException {
        String template =
                new ClassPathResource("templates/fragments/form-field.html").getContentAsString(StandardCharsets.UTF_8);
        Matcher fragments = FRAGMENT.matcher(template);
        int found = 0;
        while (fragments.find()) {
            found++;
            assertThat(template).doesNotContainPattern("<" + fragments.group(1) + "[ >]");
        }
        assertThat(found).isGreaterThan(5);
    }
}
