package vn.chidao.notification;

import vn.chidao.workflow.ActorDirectory;

/**
 * A mail as it is asked for.
 *
 * @param key names cause and recipient; a second mail with the same key is never written
 * @param path the page of ours that the mail leads to
 */
record MailDraft(String key, ActorDirectory.Account recipient, String path, Content content) {

    record Content(String subject, String text, String html) {}
}
