package vn.chidao.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.chidao.identity.AccountCatalog;
import vn.chidao.identity.AccountView;
import vn.chidao.identity.Accounts;
import vn.chidao.identity.ApiTokens;
import vn.chidao.identity.SignedInSessions;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.PersonView;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.NotFound;

/** Accounts, for administrators: the chain lets nobody else in. */
@Controller
@RequestMapping("/accounts")
class AccountsController {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 10_000;
    private static final int PERSONS_SHOWN = 20;
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}");

    private final Accounts accounts;
    private final AccountCatalog catalog;
    private final SignedInSessions sessions;
    private final ApiTokens tokens;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;

    AccountsController(
            Accounts accounts,
            AccountCatalog catalog,
            SignedInSessions sessions,
            ApiTokens tokens,
            OrganizationDirectory organizations,
            MessageSource messages) {
        this.accounts = accounts;
        this.catalog = catalog;
        this.sessions = sessions;
        this.tokens = tokens;
        this.organizations = organizations;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        int shown = Math.max(0, Math.min(page, LAST_PAGE));
        // One more than fits tells whether there is a next page.
        List<AccountView> found = catalog.search(q, shown * PAGE_SIZE, PAGE_SIZE + 1);
        model.addAttribute("accounts", found.subList(0, Math.min(PAGE_SIZE, found.size())));
        model.addAttribute("persons", q.isBlank() ? List.of() : catalog.personsWithoutAccount(q, PERSONS_SHOWN));
        model.addAttribute("q", q);
        model.addAttribute("page", shown);
        model.addAttribute("hasNext", found.size() > PAGE_SIZE);
        return "identity/accounts";
    }

    @GetMapping("/new")
    String blank(@RequestParam String person, Model model) {
        String suggested = person.matches("[a-z0-9]+([.-][a-z0-9]+)*") ? person : "";
        return form(person, Map.of("username", suggested), Map.of(), model);
    }

    @PostMapping("/new")
    String create(
            @RequestParam String person,
            @RequestParam String username,
            @RequestParam(defaultValue = "") String email,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Map<String, String> errors = new LinkedHashMap<>();
        String name = username.strip();
        String address = email.strip();
        if (!address.isEmpty() && !MAIL.matcher(address).matches()) {
            errors.put("email", messages.getMessage("identity.rule.bad-email", null, locale));
        } else {
            try {
                String password =
                        accounts.createWithTemporaryPassword(name, person, address.isEmpty() ? null : address);
                return temporaryPassword(name, password, model);
            } catch (BusinessRuleViolation refused) {
                errors.put(
                        refused.field() == null ? "username" : refused.field(),
                        messages.getMessage(refused.key(), refused.args().toArray(), locale));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(person, typed, errors, model);
    }

    @GetMapping("/{username}")
    String show(@PathVariable String username, HttpServletRequest request, Model model) {
        return card(username, null, request, model);
    }

    @PostMapping("/{username}/lock")
    String lock(
            @PathVariable String username,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return act(
                username,
                () -> accounts.disable(username),
                "identity.account.locked-done",
                request,
                response,
                model,
                redirect,
                locale);
    }

    @PostMapping("/{username}/unlock")
    String unlock(@PathVariable String username, RedirectAttributes redirect, Locale locale) {
        accounts.enable(username);
        return done(username, "identity.account.unlocked-done", redirect, locale);
    }

    @PostMapping("/{username}/grant-administration")
    String grant(@PathVariable String username, RedirectAttributes redirect, Locale locale) {
        accounts.grantAdministration(username);
        return done(username, "identity.account.granted-done", redirect, locale);
    }

    @PostMapping("/{username}/revoke-administration")
    String revoke(
            @PathVariable String username,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        return act(
                username,
                () -> accounts.revokeAdministration(username),
                "identity.account.revoked-done",
                request,
                response,
                model,
                redirect,
                locale);
    }

    @PostMapping("/{username}/grant-design")
    String grantDesign(@PathVariable String username, RedirectAttributes redirect, Locale locale) {
        accounts.grantDesign(username);
        return done(username, "identity.account.design-granted-done", redirect, locale);
    }

    @PostMapping("/{username}/revoke-design")
    String revokeDesign(@PathVariable String username, RedirectAttributes redirect, Locale locale) {
        accounts.revokeDesign(username);
        return done(username, "identity.account.design-revoked-done", redirect, locale);
    }

    @PostMapping("/{username}/end-sessions")
    String endSessions(
            @PathVariable String username, HttpServletRequest request, RedirectAttributes redirect, Locale locale) {
        catalog.require(username);
        sessions.endOthers(username, SessionLine.currentId(request));
        return done(username, "identity.account.sessions-ended", redirect, locale);
    }

    @PostMapping("/{username}/revoke-tokens")
    String revokeTokens(@PathVariable String username, RedirectAttributes redirect, Locale locale) {
        catalog.require(username);
        tokens.revokeAll(username);
        return done(username, "identity.account.tokens-revoked", redirect, locale);
    }

    /** The password is in this answer and nowhere else: a redirect would have to keep it meanwhile. */
    @PostMapping("/{username}/reset-password")
    String reset(@PathVariable String username, Model model) {
        return temporaryPassword(username, accounts.resetPassword(username), model);
    }

    private String act(
            String username,
            Runnable act,
            String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect,
            Locale locale) {
        try {
            act.run();
        } catch (BusinessRuleViolation refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            String reason = messages.getMessage(refused.key(), refused.args().toArray(), locale);
            return card(username, reason, request, model);
        }
        return done(username, done, redirect, locale);
    }

    private String done(String username, String key, RedirectAttributes redirect, Locale locale) {
        redirect.addFlashAttribute("flash", messages.getMessage(key, new Object[] {username}, locale));
        redirect.addAttribute("username", username);
        return "redirect:/accounts/{username}";
    }

    private String card(String username, @Nullable String refusal, HttpServletRequest request, Model model) {
        model.addAttribute("account", catalog.require(username));
        model.addAttribute("sessions", SessionLine.of(sessions.of(username), request));
        model.addAttribute("tokens", tokens.of(username));
        model.addAttribute("refusal", refusal);
        return "identity/account";
    }

    private String form(String personId, Map<String, String> values, Map<String, String> errors, Model model) {
        PersonView person = organizations.person(personId).orElseThrow(() -> new NotFound("person", personId));
        model.addAttribute("person", person);
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        return "identity/account-new";
    }

    private String temporaryPassword(String username, String password, Model model) {
        model.addAttribute("account", catalog.require(username));
        model.addAttribute("password", password);
        return "identity/temporary-password";
    }
}
