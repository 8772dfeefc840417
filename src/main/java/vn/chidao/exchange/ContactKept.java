package vn.chidao.exchange;

import vn.chidao.shared.Phrase;
import vn.chidao.shared.RecordedAct;

/** An administrator said how an organisation is reached. */
record ContactKept(String unitId, String unitName, Road road) implements RecordedAct {

    @Override
    public Facts facts() {
        return new Facts(
                "CONTACT_KEPT",
                "unit",
                unitId,
                null,
                unitId,
                Phrase.of("exchange.act.contact-kept", unitName, Phrase.of("Road." + road.name())),
                null);
    }
}
