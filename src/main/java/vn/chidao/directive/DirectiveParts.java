package vn.chidao.directive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The lists of a directive in their printed order: clauses of the text, "Kính gửi", "Nơi nhận", bases. */
@Embeddable
class DirectiveParts {

    @ElementCollection
    @CollectionTable(name = "directive_clause", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<Clause> clauses = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_addressee", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<Addressee> addressees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_recipient", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<Recipient> recipients = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_link", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<Link> links = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "directive_printed_signature", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    private List<PrintedSignature> printedSignatures = new ArrayList<>();

    protected DirectiveParts() {}

    /** The parts of a document of which we have the text alone. */
    static DirectiveParts none() {
        return new DirectiveParts();
    }

    static DirectiveParts of(DraftDirective draft, String text) {
        DirectiveParts parts = new DirectiveParts();
        parts.clauses.addAll(ClauseText.locate(text, draft.clauses()));
        draft.addressees().forEach(a -> parts.addressees.add(new Addressee(a.printedName(), a.selector())));
        draft.recipients().forEach(r -> parts.recipients.add(new Recipient(r.name(), r.purpose())));
        draft.links().forEach(l -> parts.links.add(new Link(l.kind(), l.targetDirectiveId(), l.reference())));
        return parts;
    }

    static DirectiveParts of(RecordDirective command) {
        DirectiveParts parts = new DirectiveParts();
        for (RecordDirective.PlacedClause c : command.clauses()) {
            String text = command.text().substring(c.start(), c.end());
            parts.clauses.add(new Clause(c.id(), c.parentId(), c.number(), text, c.start(), c.end()));
        }
        command.addressees().forEach(a -> parts.addressees.add(new Addressee(a.printedName(), a.selector())));
        command.recipients().forEach(r -> parts.recipients.add(new Recipient(r.name(), r.purpose())));
        command.links().forEach(l -> parts.links.add(new Link(l.kind(), l.targetDirectiveId(), l.reference())));
        command.signatures()
                .forEach(s -> parts.printedSignatures.add(
                        new PrintedSignature(s.capacity(), s.onBehalfOf(), s.signerPosition(), s.signerName())));
        return parts;
    }

    /** All lists anew; clauses that still stand keep their ids. */
    void replaceBy(DirectiveParts other) {
        List<Clause> kept = ClauseIds.kept(clauses, other.clauses);
        clauses.clear();
        clauses.addAll(kept);
        addressees.clear();
        addressees.addAll(other.addressees);
        recipients.clear();
        recipients.addAll(other.recipients);
        links.clear();
        links.addAll(other.links);
    }

    /** Other units in the selectors of "Kính gửi"; the printed words are the drafter's to change. */
    void readdress(UnaryOperator<String> selector) {
        List<Addressee> anew = addressees.stream()
                .map(addressee -> new Addressee(addressee.printedName(), selector.apply(addressee.selector())))
                .toList();
        if (!anew.equals(addressees)) {
            addressees.clear();
            addressees.addAll(anew);
        }
    }

    void cite(Link link) {
        if (!links.contains(link)) {
            links.add(link);
        }
    }

    List<Clause> clauses() {
        return List.copyOf(clauses);
    }

    List<Addressee> addressees() {
        return List.copyOf(addressees);
    }

    List<Recipient> recipients() {
        return List.copyOf(recipients);
    }
}
