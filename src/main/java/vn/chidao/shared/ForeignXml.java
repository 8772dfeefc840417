package vn.chidao.shared;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads XML from outside: a document type is refused, so there are no entities to expand and nothing to fetch. */
public final class ForeignXml {

    private static final Pattern ENCODING =
            Pattern.compile("^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final int LONGEST_DECLARATION = 200;

    private ForeignXml() {}

    /** A reader over the document that fails at a document type. */
    public static XMLStreamReader read(byte[] document) throws XMLStreamException {
        return new StreamReaderDelegate(hardened().createXMLStreamReader(decoded(document))) {
            @Override
            public int next() throws XMLStreamException {
                int event = super.next();
                if (event == DTD || event == ENTITY_REFERENCE) {
                    throw new XMLStreamException("a document type is not allowed");
                }
                return event;
            }
        };
    }

    /** The one of the JDK, whatever else lies on the class path; factories are not promised to be safe among threads. */
    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Decoded here: the JDK's own decoder prints each malformed byte on the console of the server. */
    private static Reader decoded(byte[] document) throws XMLStreamException {
        Charset charset = charsetOf(document);
        int mark = startsWith(document, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(document, mark, document.length - mark),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charsetOf(byte[] document) throws XMLStreamException {
        if (startsWith(document, 0xFE, 0xFF) || startsWith(document, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        String start =
                new String(document, 0, Math.min(document.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new XMLStreamException("an unknown encoding is declared");
        }
    }

    private static boolean startsWith(byte[] document, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (document.length <= i || (document[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
