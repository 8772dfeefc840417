package vn.chidao.organization;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** A person is called differently. The record carries the id only. */
public record PersonRenamed(String personId) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "PERSON_RENAMED",
                "person",
                personId,
                null,
                null,
                Phrase.of("organization.act.person-renamed", personId),
                null);
    }
}
