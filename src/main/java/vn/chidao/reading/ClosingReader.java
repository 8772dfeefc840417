package vn.chidao.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chidao.directive.RecipientPurpose;
import vn.chidao.directive.SignatureCapacity;

/** Reads what stands under the text: who gets a copy and what for, who signed. */
final class ClosingReader {

    private static final Pattern MARKED = Pattern.compile("(?<=\\));\\s*(?=\\p{L}[^()]*\\([^()]*\\))");

    private final NormalText text;
    private final Rules heading;
    private final Rules structure;
    private final Outline outline;

    ClosingReader(NormalText text, RuleSet rules, Outline outline) {
        this.text = text;
        this.heading = rules.heading();
        this.structure = rules.structure();
        this.outline = outline;
    }

    /** A line of "Nơi nhận" is a recipient; two marks on a line are two. */
    List<ReadRecipient> recipients() {
        List<ReadRecipient> recipients = new ArrayList<>();
        boolean listed = false;
        for (Line line : Line.of(text)) {
            if (!outline.closing().isEmpty()
                    && line.start() < outline.closing().get(0).start()) {
                continue;
            }
            String words = line.text(text);
            if (structure.raw("recipients").matcher(words).lookingAt()) {
                listed = true;
            } else if (listed) {
                Line cell = line.cells(text).get(0);
                if (!cell.text(text).startsWith("-") && !cell.text(text).startsWith("+")) {
                    if (cell.afterBlank() && !recipients.isEmpty()) {
                        listed = false;
                    } else if (!recipients.isEmpty() && !Paragraph.isCapitals(words) && !Outline.isName(words)) {
                        ReadRecipient last = recipients.remove(recipients.size() - 1);
                        recipients.add(recipient(
                                last.name() + " " + HeadingReader.strip(text.words(cell.start(), cell.end()))));
                    }
                    continue;
                }
                String written = text.words(cell.start(), cell.end()).replaceFirst("^[-–+]\\s*", "");
                for (String part : MARKED.split(written)) {
                    recipients.add(recipient(HeadingReader.strip(part)));
                }
            }
        }
        return recipients;
    }

    private ReadRecipient recipient(String words) {
        String plain = NormalText.of(words).text();
        for (Rules.Entry entry : heading.entries("purposes")) {
            RecipientPurpose purpose = RecipientPurpose.valueOf(entry.require("purpose"));
            Matcher matcher = purpose == RecipientPurpose.PUBLISH || purpose == RecipientPurpose.FILE
                    ? entry.words().matcher(plain).region(0, Math.min(plain.length(), 40))
                    : entry.words().matcher(plain);
            boolean at = purpose == RecipientPurpose.FILE || purpose == RecipientPurpose.PUBLISH
                    ? matcher.lookingAt()
                    : matcher.find();
            if (at) {
                return new ReadRecipient(name(words), purpose);
            }
        }
        if (heading.words("above").matcher(plain).lookingAt()) {
            return new ReadRecipient(name(words), RecipientPurpose.TO_REPORT);
        }
        boolean acts = heading.words("below").matcher(plain).lookingAt();
        return new ReadRecipient(name(words), acts ? RecipientPurpose.TO_ACT : RecipientPurpose.TO_KNOW);
    }

    private static String name(String words) {
        String bare = HeadingReader.strip(words.replaceAll("\\s*\\([^()]{1,25}\\)\\s*$", ""));
        return bare.isEmpty() ? words : bare;
    }

    /** Who signed, by whose authority; a journalist does not. */
    List<ReadSignature> signatures() {
        List<ReadSignature> signatures = new ArrayList<>();
        SignatureCapacity capacity = null;
        StringBuilder organ = new StringBuilder();
        String position = null;
        boolean inRecipients = false;
        for (Line whole : Line.of(text)) {
            if (outline.closing().isEmpty()
                    || whole.start() < outline.closing().get(0).start()) {
                continue;
            }
            for (Line line : whole.cells(text)) {
                String words = line.text(text);
                if (structure.raw("recipients").matcher(words).lookingAt()) {
                    inRecipients = true;
                    continue;
                }
                if (inRecipients && words.matches("^[-+].*")) {
                    continue;
                }
                String printed = HeadingReader.strip(text.words(line.start(), line.end()));
                Optional<Rules.Entry> starts = structure.entries("signature").stream()
                        .filter(entry -> entry.raw().matcher(words).lookingAt())
                        .findFirst();
                if (starts.isPresent() && Paragraph.isCapitals(words)) {
                    capacity = SignatureCapacity.valueOf(starts.get().require("capacity"));
                    organ = new StringBuilder(printed.replaceFirst("^\\S+\\s*", ""));
                    position = null;
                } else if (Paragraph.isCapitals(words)
                        && structure.raw("posts").matcher(words).lookingAt()) {
                    position = printed;
                } else if (Paragraph.isCapitals(words) && capacity != null && position == null && words.length() < 80) {
                    organ.append(organ.isEmpty() ? "" : " ").append(printed);
                } else if (Outline.isName(words) && !Paragraph.isCapitals(words)) {
                    if (capacity != null || position != null || signatures.isEmpty()) {
                        signatures.add(new ReadSignature(
                                capacity, organ.isEmpty() ? null : organ.toString(), position, printed));
                    }
                    capacity = null;
                    organ = new StringBuilder();
                    position = null;
                }
            }
        }
        return signatures;
    }
}
