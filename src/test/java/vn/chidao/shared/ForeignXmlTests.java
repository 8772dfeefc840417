package vn.chidao.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignXmlTests {

    @ParameterizedTest
    @CsvSource({
        "UTF-8, <a>Số &lt; 77</a>",
        "UTF-8, \uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>Số &lt; 77</a>",
        "UTF-16, <a>Số &lt; 77</a>",
        "UTF-16LE, \uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Số &lt; 77</a>"
    })
    void readsTheEncodingsInUse(String charset, String document) throws XMLStreamException {
        assertThat(textOf(document.getBytes(Charset.forName(charset)))).isEqualTo("Số < 77");
    }

    @Test
    void readsADeclaredEncoding() throws XMLStreamException {
        String document = "<?xml version='1.0' encoding='windows-1252'?><a>été</a>";

        assertThat(textOf(document.getBytes(Charset.forName("windows-1252")))).isEqualTo("été");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a [<!ENTITY e \"ha\">]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>",
                "<a>&e;</a>",
                "<a><b></a>",
                "<?xml version=\"1.0\" encoding=\"no-such\"?><a/>"
            })
    void failsAtDocumentTypesAndBrokenDocuments(String document) {
        assertThatThrownBy(() -> textOf(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void failsAtMalformedBytes() {
        assertThatThrownBy(() -> textOf(new byte[] {'<', 'a', '>', (byte) 0xE9, '<', '/', 'a', '>'}))
                .isInstanceOf(XMLStreamException.class);
    }

    private static String textOf(byte[] document) throws XMLStreamException {
        XMLStreamReader xml = ForeignXml.read(document);
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            xml.next();
            if (xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }
}
