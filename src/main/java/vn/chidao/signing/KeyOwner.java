package vn.chidao.signing;

/** Whose key: a person's, whatever the position, or the seal of an organisation. */
public record KeyOwner(Kind kind, String id) {

    public enum Kind {
        PERSON,
        UNIT
    }

    /** What the record calls it. */
    String recordedAs() {
        return kind == Kind.PERSON ? "person-key" : "unit-key";
    }

    public static KeyOwner person(String personId) {
        return new KeyOwner(Kind.PERSON, personId);
    }

    public static KeyOwner unit(String unitId) {
        return new KeyOwner(Kind.UNIT, unitId);
    }
}
