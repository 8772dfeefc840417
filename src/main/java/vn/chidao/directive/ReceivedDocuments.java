package vn.chidao.directive;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.chidao.document.DocumentType;
import vn.chidao.document.IncomingEntry;
import vn.chidao.document.Registers;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.shared.Days;

/** Documents from outside: one row for each document, one line for each unit that got it. */
@Component
class ReceivedDocuments {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final DirectiveRepository directives;
    private final Registers registers;
    private final OrganizationDirectory organizations;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ReceivedDocuments(
            DirectiveRepository directives,
            Registers registers,
            OrganizationDirectory organizations,
            MessageSource messages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.directives = directives;
        this.registers = registers;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
        this.events = events;
    }

    String register(RegisterReceived command) {
        checkDays(command.issuedOn(), command.arrivedOn());
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
                        null));
        events.publishEvent(new IncomingRegistered(id, number, unitId));
        return id;
    }

    /** The document itself, in nobody's book yet: the one we have, or a new one. */
    Directive keep(ArrivedDocument document) {
        if (document.issuedOn().isAfter(clock.today())) {
            throw BusinessRuleViolation.of("directive.rule.issued-in-future");
        }
        RegisterReceived command = command(document);
        return find(command)
                .orElseGet(() -> directives.saveAndFlush(Directive.received(newId(null), command, textOf(command))));
    }

    /** The sender has sent again what came back to him: what it says now counts. */
    void mend(Directive directive, ArrivedDocument document) {
        RegisterReceived command = command(document);
        directive.receiveAnew(command.subject(), textOf(command));
        directives.saveAndFlush(directive);
    }

    private RegisterReceived command(ArrivedDocument document) {
        return new RegisterReceived(
                null,
                document.unitId(),
                document.issuerName().strip(),
                document.issuerUnitId(),
                document.type(),
                document.number(),
                document.issuedOn(),
                clock.today(),
                document.subject(),
                document.text());
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
