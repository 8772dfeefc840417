package vn.chidao.reading;

/** Readers for tests. */
final class Readers {

    private static final RuleSet SHIPPED = new RuleSet(new RuleFiles(null));

    private Readers() {}

    static DirectiveReader byShippedRules() {
        return new DirectiveReader(() -> SHIPPED);
    }
}
