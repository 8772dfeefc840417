package vn.chidao.organization;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A person has become known. The record carries the id only. */
public record PersonAdded(String personId) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PERSON_ADDED",
                "person",
                personId,
                null,
                null,
                Phrase.of("organization.act.person-added", personId),
                null);
    }
}
