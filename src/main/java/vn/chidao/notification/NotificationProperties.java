package vn.chidao.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Settings of mail. */
@ConfigurationProperties("chidao")
@Validated
record NotificationProperties(@DefaultValue @Valid Mail mail) {

    /**
     * @param from the sender's address; its host also ends every Message-ID
     * @param morning when the one mail of a working day is made for whoever wants no more, before noon
     * @param lease after this a try is taken for lost with its program; longer than the mail server's time-outs together
     */
    record Mail(
            @DefaultValue("chidao@localhost") @NotBlank @Email
            String from,

            @DefaultValue("07:00") LocalTime morning,

            @DefaultValue("5m") Duration lease) {

        @AssertTrue(message = "chidao.mail.morning lies before noon")
        boolean isMorningBeforeNoon() {
            return morning.isBefore(LocalTime.NOON);
        }

        String host() {
            return from.substring(from.indexOf('@') + 1);
        }
    }
}
