package vn.chidao.directive;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.document.DocumentType;
import vn.chidao.document.IncomingEntry;
import vn.chidao.document.Registers;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;
import vn.chidao.shared.NotFound;

/** Documents from outside: one row for each document, one line for each unit that got it. */
@Component
public class ReceivedDocuments {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final DirectiveRepository directives;
    private final Registers registers;
    private final Secrecies secrecies;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReceivedDocuments(
            DirectiveRepository directives,
            Registers registers,
            Secrecies secrecies,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.registers = registers;
        this.secrecies = secrecies;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    String register(RegisterReceived command) {
        checkDays(command.issuedOn(), command.arrivedOn());
        secrecies.requireAllowed(command.secrecy());
        String unitId = organizations.require(command.receivingUnitId()).id();
        String number = command.number().toString();
        String id = find(command)
                .orElseGet(() ->
                        directives.saveAndFlush(Directive.received(newId(command.id()), command, textOf(command))))
                .id();
        registers.registerIncoming(
                unitId,
                new IncomingEntry(
                        id,
                        command.arrivedOn(),
                        command.issuerName().strip(),
                        number,
                        command.issuedOn(),
                        command.type(),
                        command.subject().strip(),
                        null,
                        null,
                        command.copies(),
                        command.secrecy()));
        events.publishEvent(new IncomingRegistered(id, number, unitId));
        return id;
    }

    /** The document itself, in nobody's book yet: the id of the one we have, or of a new one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(RegisterReceived document) {
        if (document.issuedOn().isAfter(clock.today())) {
            throw BusinessRuleViolation.of("directive.rule.issued-in-future");
        }
        return find(document)
                .orElseGet(() -> directives.saveAndFlush(Directive.received(newId(null), document, textOf(document))))
                .id();
    }

    /** The sender has sent again what came back to him: what it says now counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mend(String directiveId, RegisterReceived document) {
        Directive directive =
                directives.findById(directiveId).orElseThrow(() -> new NotFound("directive", directiveId));
        directive.receiveAnew(document.subject(), textOf(document));
        directives.saveAndFlush(directive);
    }

    private Optional<Directive> find(RegisterReceived command) {
        return directives.findReceived(
                command.number().toString(),
                command.issuedOn(),
                command.issuerName().strip());
    }

    private void checkDays(LocalDate issuedOn, LocalDate arrivedOn) {
        if (arrivedOn.isAfter(clock.today())) {
            throw BusinessRuleViolation.at("arrivedOn", "directive.rule.arrived-in-future");
        }
        if (arrivedOn.isBefore(issuedOn)) {
            throw BusinessRuleViolation.at("arrivedOn", "directive.rule.arrived-before-issued", Days.written(issuedOn));
        }
    }

    private String newId(@Nullable String wanted) {
        return wanted == null ? UUID.randomUUID().toString() : wanted;
    }

    /** Without the full text, the way it is cited stands for it: "Chỉ thị số 24-CT/TU ngày 25/4/2017 của Tỉnh ủy …". */
    private String textOf(RegisterReceived command) {
        if (!Texts.isBlank(command.text())) {
            return command.text();
        }
        return messages.getMessage(
                "directive.received.citation",
                new Object[] {
                    typeName(command.type()),
                    command.number().toString(),
                    Days.cited(command.issuedOn()),
                    command.issuerName().strip(),
                    command.subject().strip()
                },
                VIETNAMESE);
    }

    private String typeName(DocumentType type) {
        return messages.getMessage("DocumentType." + type.name(), null, VIETNAMESE);
    }
}
