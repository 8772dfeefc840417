package vn.chidao.notification;

import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.ActorDirectory;

/**
 * A mail as it is asked for.
 *
 * @param key names cause and recipient; a second mail with the same key is never written
 * @param path the page of ours that the mail leads to
 * @param quotedDirectiveId the directive of which it has a sentence, or null
 */
record MailDraft(
        String key,
        ActorDirectory.Account recipient,
        String path,
        @Nullable String quotedDirectiveId,
        Content content) {

    record Content(String subject, String text, String html) {}
}
