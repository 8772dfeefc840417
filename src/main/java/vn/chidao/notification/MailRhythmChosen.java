package vn.chidao.notification;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** Somebody chose how often he is written to. */
public record MailRhythmChosen(String username, MailRhythm rhythm) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "MAIL_RHYTHM_CHOSEN",
                "account",
                username,
                null,
                null,
                Phrase.of("notification.act.rhythm-chosen." + rhythm, username),
                null);
    }
}
