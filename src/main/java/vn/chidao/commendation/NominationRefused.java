package vn.chidao.commendation;

import java.util.List;

/** A proposal is not taken: it says all that is to be mended at once, each at its field. */
public final class NominationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    NominationRefused(List<Finding> findings) {
        super("proposal refused: " + findings.stream().map(Finding::key).toList());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
