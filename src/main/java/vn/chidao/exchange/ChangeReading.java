package vn.chidao.exchange;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chidao.changing.ChangeKind;
import vn.chidao.changing.OutsideChange;
import vn.chidao.document.DocumentType;
import vn.chidao.edxml.EdxmlMessage.Business;
import vn.chidao.shared.Folded;

/**
 * What a sender does to a document when all the exchange says is recall, update or replace. A recall needs nothing else; for
 * anything else the document by which it is done must be named. An update leaves the document in force, so one that also
 * speaks of replacing says two things; whether it amends or corrects is told by its own word for it, by its reason, or by
 * the form of the document that does it: a correction is made by an official letter, an amendment by a document of the same
 * form (NĐ 30/2020/NĐ-CP, art. 18). What then is not certain a clerk has to say.
 */
final class ChangeReading {

    private static final Map<String, ChangeKind> WORDS = Map.of(
            "dinh chinh", ChangeKind.CORRECT,
            "sua doi", ChangeKind.AMEND,
            "bo sung", ChangeKind.AMEND,
            "thay the", ChangeKind.REPLACE);

    private ChangeReading() {}

    /** @param changed the form of the document that is changed */
    static Optional<ChangeKind> kindOf(
            OutsideChange change, Business business, ChangingPaper paper, DocumentType changed) {
        return switch (change) {
            case RECALL -> Optional.of(ChangeKind.RECALL);
            case REPLACE -> paper.number() == null ? Optional.empty() : Optional.of(ChangeKind.REPLACE);
            case UPDATE ->
                paper.number() == null || !business.replacements().isEmpty()
                        ? Optional.empty()
                        : update(business.reason(), paper, changed).filter(kind -> !kind.endsDirective());
        };
    }

    private static Optional<ChangeKind> update(String reason, ChangingPaper paper, DocumentType changed) {
        if (paper.kind() != null) {
            return Optional.of(paper.kind());
        }
        Set<ChangeKind> said = said(reason);
        if (!said.isEmpty()) {
            return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
        }
        if (changed == DocumentType.OFFICIAL_LETTER) {
            return Optional.empty();
        }
        return DocumentTypes.abbreviatedIn(String.valueOf(paper.number()))
                .flatMap(type -> type == DocumentType.OFFICIAL_LETTER
                        ? Optional.of(ChangeKind.CORRECT)
                        : Optional.of(ChangeKind.AMEND)
                                .filter(kind -> type.abbreviation().equals(changed.abbreviation())));
    }

    private static Set<ChangeKind> said(String reason) {
        String folded = Folded.fold(reason);
        Set<ChangeKind> said = EnumSet.noneOf(ChangeKind.class);
        WORDS.forEach((words, kind) -> {
            if (folded.contains(words)) {
                said.add(kind);
            }
        });
        return said;
    }
}
