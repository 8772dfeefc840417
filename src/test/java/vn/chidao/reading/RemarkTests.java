package vn.chidao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.chidao.reading.Remark.Missing;

class RemarkTests {

    private final ResourceBundleMessageSource messages = messages();

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/reading");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Field field : Remark.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                keys.add(valueOf(field));
            }
        }
        Arrays.stream(Missing.values()).map(part -> Remark.missing(part).key()).forEach(keys::add);
        return keys;
    }

    private static String valueOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void saysEveryReasonInVietnamese(String key) {
        String said = Remark.doubt("leads", key, "A", "B").phrase().in(messages);

        assertThat(said).isNotBlank().doesNotContain("{");
    }

    @Test
    void namesTheWordsItRestsOn() {
        Remark remark = Remark.because("due", Remark.DUE_BY_WORDS, "trước ngày 15/12");

        assertThat(remark.phrase().in(messages)).contains("trước ngày 15/12");
        assertThat(remark.doubtful()).isFalse();
    }

    @Test
    void hasNoMessageThatNobodyUses() {
        List<String> said = java.util.Collections.list(
                        java.util.ResourceBundle.getBundle("messages/reading", Locale.ROOT)
                                .getKeys())
                .stream()
                .filter(key -> key.startsWith("reading.remark."))
                .map(key -> key.substring("reading.remark.".length()))
                .toList();

        assertThat(said).containsExactlyInAnyOrderElementsOf(keys());
    }
}
