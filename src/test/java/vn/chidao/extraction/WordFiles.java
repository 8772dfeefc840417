package vn.chidao.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files written part by part, as no program would write them where a test needs that. */
final class WordFiles {

    static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private WordFiles() {}

    /** A file whose body has this content. */
    static WordFiles withBody(String body) {
        return withDocument("<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
    }

    static WordFiles withDocument(String xml) {
        WordFiles file = new WordFiles();
        return file.with(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                                + TYPE + "\"/></Types>")
                .with(
                        "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                                + RELATIONS + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                .with(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                                + RELATIONS
                                + "styles\" Target=\"styles.xml\"/><Relationship Id=\"r2\" Type=\"" + RELATIONS
                                + "numbering\" Target=\"/word/numbering.xml\"/></Relationships>")
                .with("word/document.xml", xml);
    }

    WordFiles with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    WordFiles with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    WordFiles withStyles(String styles) {
        return with("word/styles.xml", "<w:styles " + WORD + ">" + styles + "</w:styles>");
    }

    WordFiles withNumbering(String numbering) {
        return with("word/numbering.xml", "<w:numbering " + WORD + ">" + numbering + "</w:numbering>");
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String paragraph(String text) {
        return "<w:p>" + run(text) + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String inFont(String font, String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font
                + "\"/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + run(text) + "</w:p>";
    }

    static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }
}
