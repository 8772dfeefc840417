package vn.chidao.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    private static final String VOWELS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    @Test
    void hasEveryLetterInItsSample() {
        assertThat(Sentences.ALL_TONES.toLowerCase()).contains(VOWELS.split(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void dropsTheByteOrderMarkAndNothingElse(String charset) {
        String text = "  Số 77-CV/HU \r\n\tKính gửi:\n\n- Ủy ban nhân dân huyện \n";

        PlainText read = PlainText.of(("\uFEFF" + text).getBytes(Charset.forName(charset)));

        assertThat(read).isEqualTo(new PlainText(text, List.of()));
    }

    @Test
    void leavesDecomposedLettersAsTheyAre() {
        String decomposed = Normalizer.normalize(Sentences.ALL_TONES, Normalizer.Form.NFD);

        PlainText read = PlainText.of(decomposed.getBytes(StandardCharsets.UTF_8));

        assertThat(read.text()).isEqualTo(decomposed);
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void composesWhatWindows1258TakesApart() {
        PlainText read = PlainText.of(inWindows1258(Sentences.ALL_TONES));

        assertThat(read.text()).isEqualTo(Sentences.ALL_TONES);
        assertThat(read.remarks()).containsExactly("extraction.remark.decoded-windows-1258");
    }

    @Test
    void readsTcvn3() {
        String text = Sentences.ALL_TONES.replace("Ủ", "ủ");

        PlainText read = PlainText.of(encoded(text, "tcvn3.csv"));

        assertThat(read.text()).isEqualTo(text);
        assertThat(read.remarks()).containsExactly("extraction.remark.decoded-tcvn3");
    }

    @Test
    void readsVni() {
        PlainText read = PlainText.of(encoded(Sentences.ALL_TONES, "vni.csv"));

        assertThat(read.text()).isEqualTo(Sentences.ALL_TONES);
        assertThat(read.remarks()).containsExactly("extraction.remark.decoded-vni");
    }

    /** What everybody knows by sight, so that a slip in the tables does not pass by encoding and decoding alike. */
    @ParameterizedTest
    @CsvSource({
        "Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc, TCVN3",
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp - Töï do - Haïnh phuùc, VNI"
    })
    void readsTheNationalMotto(String misread, LegacyEncoding encoding) {
        assertThat(encoding.decode(misread))
                .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc");
    }

    @Test
    void convertsWhatWasCopiedOutOfAFontOfBefore() {
        PlainText read = PlainText.of("Céng hßa x· héi chñ nghÜa ViÖt Nam\n§éc lËp - Tù do - H¹nh phóc");

        assertThat(read.text()).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc");
        assertThat(read.remarks()).containsExactly("extraction.remark.decoded-tcvn3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Là và có thì tôi lên, cô ca bê lê la, trông coi, Hà Tây, cá trê, hò hét, rà soát, tình hình",
                "Le gouvernement a décidé que les élèves étaient déjà à l’école: naïveté, où, être, forêt",
                "So 12 cong van khong dau"
            })
    void leavesTextInUnicodeAlone(String text) {
        assertThat(PlainText.of(text)).isEqualTo(new PlainText(text, List.of()));
    }

    @Test
    void warnsOfAnEncodingGuessedFromFewWords() {
        assertThat(PlainText.of(inWindows1258("Kế hoạch số 12")).remarks())
                .containsExactly("extraction.remark.decoded-windows-1258", "extraction.remark.encoding-doubtful");
    }

    @Test
    void refusesAnEncodingThatMakesNoVietnamese() {
        byte[] russian = "Постановление о мерах по развитию сельских районов".getBytes(Charset.forName("windows-1251"));

        Refusals.assertRefused(() -> PlainText.of(russian), "encoding-unknown");
    }

    @Test
    void refusesBrokenUtf16() {
        Refusals.assertRefused(
                () -> PlainText.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41, 0x00, 0x42}), "encoding-broken");
    }

    @Test
    void refusesNulBytes() {
        Refusals.assertRefused(() -> PlainText.of("Số\0 77".getBytes(StandardCharsets.UTF_8)), "not-a-text");
    }

    private static byte[] inWindows1258(String text) {
        StringBuilder encodable = new StringBuilder();
        Charset charset = Charset.forName("windows-1258");
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            if (charset.newEncoder().canEncode(letter)) {
                encodable.append(letter);
                return;
            }
            // The tone apart, the vowel with its circumflex, breve or horn in one.
            String decomposed = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tone = decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String vowel = Normalizer.normalize(
                    decomposed.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
            encodable.append(vowel).append(tone);
        });
        return encodable.toString().getBytes(charset);
    }

    private static byte[] encoded(String text, String table) {
        Map<String, String> codes = new TreeMap<>();
        Resources.lines(table).stream()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(cells -> codes.merge(cells[1], cells[0], (first, second) -> second));
        StringBuilder hex = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> hex.append(codes.getOrDefault(
                        letter, HexFormat.of().formatHex(letter.getBytes(LegacyEncoding.WINDOWS_1252)))));
        return HexFormat.of().parseHex(hex);
    }
}
