package vn.chidao.notification;

import org.jspecify.annotations.Nullable;
import vn.chidao.workflow.ActorDirectory;

/**
 * A mail as it is asked for.
 *
 * @param key names cause and recipient; a second mail with the same key is never written
 * @param path the page of ours that the mail leads to
 * @param quotedDirectiveId the directive of which it has a sentence, or null
 * @param calendar an invitation in it, or its recall, as calendars take it; or null
 * @param urgent whether it leaves at once, however seldom its recipient wants to be written to
 */
record MailDraft(
        String key,
        ActorDirectory.Account recipient,
        String path,
        @Nullable String quotedDirectiveId,
        boolean urgent,
        @Nullable String calendar,
        Content content) {

    MailDraft(
            String key,
            ActorDirectory.Account recipient,
            String path,
            @Nullable String quotedDirectiveId,
            Content content) {
        this(key, recipient, path, quotedDirectiveId, false, null, content);
    }

    /** The same, and it cannot wait. */
    MailDraft atOnce() {
        return new MailDraft(key, recipient, path, quotedDirectiveId, true, calendar, content);
    }

    /** The same with an invitation in it. */
    MailDraft inviting(String invitation) {
        return new MailDraft(key, recipient, path, quotedDirectiveId, urgent, invitation, content);
    }

    record Content(String subject, String text, String html) {}
}
