package vn.chidao.exchange;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.chidao.shared.Sha256;

/** A mail's addresses and files, as far as they are of use; its text and its HTML are not looked at. */
record MailParts(String messageId, String from, List<String> to, String subject, List<File> files) {

    private static final int MOST_FILES = 20;
    private static final int DEEPEST = 5;
    private static final int LONGEST_SUBJECT = 500;

    MailParts {
        to = List.copyOf(to);
        files = List.copyOf(files);
    }

    static MailParts of(InputStream whole) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), whole);
        List<File> files = new ArrayList<>();
        collect(mail, files, 0);
        String subject = mail.getSubject() == null ? "" : mail.getSubject().strip();
        return new MailParts(
                mail.getMessageID() == null ? "" : mail.getMessageID(),
                addresses(mail.getFrom()).stream().findFirst().orElse(""),
                addresses(mail.getRecipients(Message.RecipientType.TO)),
                subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject,
                files);
    }

    List<File> named(String extension) {
        return files.stream()
                .filter(file -> file.name().toLowerCase(Locale.ROOT).endsWith(extension))
                .toList();
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        List<String> written = new ArrayList<>();
        for (Address address : addresses == null ? new Address[0] : addresses) {
            if (address instanceof InternetAddress internet && internet.getAddress() != null) {
                written.add(internet.getAddress());
            }
        }
        return written;
    }

    private static void collect(Part part, List<File> files, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || files.size() >= MOST_FILES) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                collect(each, files, depth + 1);
            }
        } else if (part.getFileName() != null) {
            try (InputStream content = part.getInputStream()) {
                files.add(new File(decoded(part.getFileName()), content.readAllBytes()));
            }
        }
    }

    private static String decoded(String fileName) {
        try {
            return MimeUtility.decodeText(fileName);
        } catch (UnsupportedEncodingException e) {
            return fileName;
        }
    }

    record File(String name, byte[] content) {

        String sha256() {
            return Sha256.of(content);
        }
    }
}
