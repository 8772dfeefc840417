package vn.chidao.notification.web;

import java.security.Principal;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.chidao.notification.MailLine;
import vn.chidao.notification.Mailbox;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.NotFound;

/** "Hộp thư thử": the mails that would have been sent. */
@Controller
class MailboxController {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 10_000;

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/mailbox")
    String list(@RequestParam(defaultValue = "0") int page, Principal user, Model model) {
        int shown = Math.max(0, Math.min(page, LAST_PAGE));
        // One more than fits tells whether there is a next page.
        List<MailLine> mails = mailbox.list(user.getName(), shown * PAGE_SIZE, PAGE_SIZE + 1);
        model.addAttribute("mails", mails.subList(0, Math.min(PAGE_SIZE, mails.size())));
        model.addAttribute("page", shown);
        model.addAttribute("hasNext", mails.size() > PAGE_SIZE);
        model.addAttribute("zone", BusinessClock.ZONE);
        return "notification/mailbox";
    }

    @GetMapping("/mailbox/{id}")
    String show(@PathVariable String id, Principal user, Model model) {
        model.addAttribute("mail", mailbox.require(user.getName(), id));
        model.addAttribute("zone", BusinessClock.ZONE);
        return "notification/mail";
    }

    /** The mail alone, for the frame on its page; the security chain lets it do nothing but show itself. */
    @GetMapping(path = "/mailbox/{id}/body", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String body(@PathVariable String id, Principal user) {
        String html = mailbox.require(user.getName(), id).html();
        if (html == null) {
            throw new NotFound("mail body", id);
        }
        return html;
    }
}
