package vn.chidao.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.chidao.edxml.EdxmlMessage;
import vn.chidao.edxml.EdxmlReader;
import vn.chidao.shared.BusinessRuleViolation;

/**
 * The text of what officers bring: plain text in any encoding Vietnamese offices have used, Word files and PDF with a text
 * layer, or one of these in a message of the document exchange. Every refusal says at the field {@code file} what to do instead.
 */
@Service
public class TextExtraction {

    private static final Pattern NAMED_AS_PAGE = Pattern.compile("(?i).*\\.(x?html?|mht|mhtml)");

    /** Each may be hostile and take its time. */
    private static final int MOST_ATTACHMENTS_TRIED = 5;

    private final ExtractionProperties limits;
    private final Semaphore turn = new Semaphore(1, true);

    TextExtraction(ExtractionProperties limits) {
        this.limits = limits;
    }

    /**
     * Reads a file, one at a time. Its content tells what it is; of the name only that of a web page counts, which may begin like text.
     *
     * @throws BusinessRuleViolation for a file of another kind, too large, broken, locked or hostile, one without text,
     *     and one that bears a mark of secrecy
     */
    public ExtractedText extract(String fileName, byte[] content) {
        if (content.length == 0) {
            throw refused("empty");
        }
        if (content.length > limits.maxSize().toBytes()) {
            throw refused("too-large", limits.maxSize().toMegabytes());
        }
        awaitTurn();
        try {
            return ContentKind.of(content) == ContentKind.XML ? ofMessage(content) : ofDocument(fileName, content);
        } finally {
            turn.release();
        }
    }

    private void awaitTurn() {
        boolean ours;
        try {
            ours = turn.tryAcquire(limits.maxWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ours = false;
        }
        if (!ours) {
            throw refused("busy");
        }
    }

    private ExtractedText ofDocument(String fileName, byte[] content) {
        ContentKind kind = ContentKind.of(content);
        return switch (kind) {
            case ZIP -> checked(SourceFormat.DOCX, WordText.of(WordFile.open(content), limits.maxCharacters()));
            case PDF -> checked(SourceFormat.PDF, PdfText.of(content, limits.maxPages(), limits.maxCharacters()));
            case TEXT -> {
                if (NAMED_AS_PAGE.matcher(fileName).matches()) {
                    throw refused("html");
                }
                // A character takes three bytes at most, so what is longer need not be decoded to be told.
                if (content.length > 3L * limits.maxCharacters() + 3) {
                    throw refused("text-too-long", limits.maxCharacters());
                }
                yield checked(SourceFormat.TEXT, PlainText.of(content));
            }
            case OLE2 -> throw WordFile.refusalOfOldFormat(content);
            case RTF -> throw refused("rtf");
            case HTML -> throw refused("html");
            default -> throw kind.refusal();
        };
    }

    /** The document is the first attachment that can be read; where none can, the header may tell its content. */
    private ExtractedText ofMessage(byte[] content) {
        EdxmlMessage message = EdxmlReader.read(content);
        List<BusinessRuleViolation> refusals = new ArrayList<>();
        for (EdxmlMessage.Attachment attachment :
                message.attachments().stream().limit(MOST_ATTACHMENTS_TRIED).toList()) {
            try {
                ExtractedText text = ofDocument(attachment.name(), attachment.content());
                return new ExtractedText(text.text(), SourceFormat.EDXML, text.remarks());
            } catch (BusinessRuleViolation refusal) {
                if (refusal.key().equals(SecrecyMark.RULE)) {
                    throw refusal;
                }
                refusals.add(refusal);
            }
        }
        if (message.content().isBlank() && !refusals.isEmpty()) {
            throw refusals.get(0);
        }
        ExtractedText text = checked(SourceFormat.EDXML, PlainText.of(message.content()));
        return new ExtractedText(
                text.text(),
                text.format(),
                Stream.concat(text.remarks().stream(), Stream.of("extraction.remark.content-of-message"))
                        .toList());
    }

    /**
     * Takes a text that was pasted.
     *
     * @throws BusinessRuleViolation for one that is blank, too long or bears a mark of secrecy
     */
    public ExtractedText pasted(String text) {
        return checked(SourceFormat.PASTED, PlainText.of(text));
    }

    private ExtractedText checked(SourceFormat format, PlainText read) {
        if (read.text().isBlank()) {
            throw refused("no-text");
        }
        if (read.text().length() > limits.maxCharacters()) {
            throw refused("text-too-long", limits.maxCharacters());
        }
        SecrecyMark.refuse(read.text());
        return new ExtractedText(read.text(), format, read.remarks());
    }

    private static BusinessRuleViolation refused(String rule, Object... args) {
        return BusinessRuleViolation.at("file", "extraction.rule." + rule, args);
    }
}
