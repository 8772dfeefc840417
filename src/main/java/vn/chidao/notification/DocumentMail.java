package vn.chidao.notification;

import java.util.List;

/**
 * A mail with files that another module has kept and sends itself.
 *
 * @param id names the mail at each try: the Message-ID is made of it
 */
public record DocumentMail(
        String id, String address, String recipientName, String subject, String text, List<File> files) {

    public DocumentMail {
        files = List.copyOf(files);
    }

    /** @param content the array is the caller's */
    public record File(String name, String mediaType, byte[] content) {}
}
