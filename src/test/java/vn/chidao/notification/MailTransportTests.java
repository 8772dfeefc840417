package vn.chidao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.ProductMessages;

class MailTransportTests {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetup.SMTP.dynamicPort());

    @RegisterExtension
    static final GreenMailExtension TLS_SERVER = new GreenMailExtension(ServerSetup.SMTPS.dynamicPort());

    @Test
    void sendsTextAndHtmlInVietnameseUnderItsOwnMessageId() throws Exception {
        transport().send(mail("bi-thu@honquan.test", "[Chỉ Đạo] Đến hạn 24/05: Ký ban hành"));

        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("[Chỉ Đạo] Đến hạn 24/05: Ký ban hành");
        assertThat(received.getMessageID()).isEqualTo("<abc@chidao.test>");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Chỉ Đạo");
        assertThat(((InternetAddress) received.getAllRecipients()[0]).getPersonal())
                .isEqualTo("Bí thư Huyện ủy");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Chữ thường");
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Chữ đậm</p>");
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
    }

    @Test
    void carriesAnInvitationThatCalendarsRecognise() throws Exception {
        String invitation = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Họp\r\nEND:VCALENDAR\r\n";

        transport()
                .send(new MailOutbox.Outgoing(
                        "abc",
                        1,
                        "Bí thư",
                        "bi-thu@honquan.test",
                        "Mời họp",
                        "Chữ",
                        "<p>Chữ</p>",
                        invitation,
                        "<a@x>"));

        MimeMultipart parts = (MimeMultipart) SERVER.getReceivedMessages()[0].getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(new ContentType(parts.getBodyPart(2).getContentType()))
                .satisfies(type -> assertThat(type.match("text/calendar")).isTrue())
                .satisfies(type -> assertThat(type.getParameter("method")).isEqualTo("CANCEL"))
                .satisfies(type -> assertThat(type.getParameter("charset")).isEqualTo("UTF-8"));
        assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(invitation);
    }

    @Test
    void sendsOverTlsToAServerItTrustsAndToNoOther() throws Exception {
        to(overTls("*")).send(mail("bi-thu@honquan.test", "Ký ban hành"));

        assertThat(TLS_SERVER.getReceivedMessages()).hasSize(1);
        assertThat(TLS_SERVER.getReceivedMessages()[0].getSubject()).isEqualTo("Ký ban hành");
        assertThatThrownBy(() -> to(overTls(null)).send(mail("bi-thu@honquan.test", "Ký")))
                .isInstanceOf(MailSendException.class)
                .hasStackTraceContaining("certification path");
        assertThat(TLS_SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void addsNoHeaderFromASubjectWithLineBreaks() throws Exception {
        transport().send(mail("bi-thu@honquan.test", "Ký\r\nBcc: ai@do.test\r\n\r\nThân thư giả"));

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        MimeMessage received = SERVER.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getSubject()).isEqualTo("Ký Bcc: ai@do.test Thân thư giả");
    }

    @Test
    void refusesAnAddressWithLineBreaks() {
        assertThatThrownBy(() -> transport().send(mail("bi-thu@honquan.test\r\nBcc: ai@do.test", "Ký")))
                .isInstanceOf(MailParseException.class);

        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void saysWhenTheServerIsDown() {
        MailTransport transport = transport();
        SERVER.stop();

        assertThatThrownBy(() -> transport.send(mail("bi-thu@honquan.test", "Ký")))
                .isInstanceOf(MailSendException.class);
    }

    @Test
    void isNotConfiguredWithoutAHost() {
        assertThat(new MailTransport(
                                new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class),
                                "",
                                Mails.PROPERTIES,
                                ProductMessages.ALL,
                                new BusinessClock(Clock.systemUTC()))
                        .isConfigured())
                .isFalse();
        assertThat(transport().isConfigured()).isTrue();
    }

    private static MailTransport transport() {
        return to(SERVER.getSmtp().getPort());
    }

    /** @param trusted which hosts' certificates are taken without being checked */
    private static JavaMailSenderImpl overTls(@Nullable String trusted) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(TLS_SERVER.getSmtps().getPort());
        sender.setProtocol("smtps");
        sender.getJavaMailProperties().setProperty("mail.smtps.ssl.checkserveridentity", "false");
        if (trusted != null) {
            sender.getJavaMailProperties().setProperty("mail.smtps.ssl.trust", trusted);
        }
        return sender;
    }

    /** A transport to a server of this machine. */
    static MailTransport to(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return to(sender);
    }

    private static MailTransport to(JavaMailSenderImpl sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mailSender", sender);
        return new MailTransport(
                beans.getBeanProvider(JavaMailSender.class),
                "127.0.0.1",
                Mails.PROPERTIES,
                ProductMessages.ALL,
                new BusinessClock(Clock.systemUTC()));
    }

    private static MailOutbox.Outgoing mail(String address, String subject) {
        return new MailOutbox.Outgoing(
                "abc",
                1,
                "Bí thư Huyện ủy",
                address,
                subject,
                "Chữ thường",
                "<p>Chữ đậm</p>",
                null,
                "<abc@chidao.test>");
    }
}
